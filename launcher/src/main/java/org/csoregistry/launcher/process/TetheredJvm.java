package org.csoregistry.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java program to be run in a child JVM that ends when this JVM ends, however it ends.
 *
 * @param options JVM options, such as {@code -Xmx160m}
 * @param classPath jars and directories; an entry may end in {@code *}
 * @param mainClass fully qualified
 * @param arguments for that main class
 * @param environment added to this process's environment
 * @param output file to which standard output and error are appended
 */
public record TetheredJvm(
        List<String> options,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        Path output) {

    public TetheredJvm {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts the child on the JDK that runs this JVM.
     *
     * @throws UncheckedIOException if the process cannot be created
     */
    public Process start() {
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + mainClass + ": " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(detachFromTerminal());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(CodeSource.of(Tethered.class)
                + File.pathSeparator
                + classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(Tethered.class.getName());
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /**
     * Ctrl-C reaches every process of the terminal's group at once, and would stop the broker before its clients. A JVM
     * keeps a signal ignored that it inherits as ignored, so that only the parent hears it and stops us in order.
     */
    private static List<String> detachFromTerminal() {
        return Shell.isAvailable() ? List.of(Shell.PATH, "-c", "trap '' INT HUP; exec \"$@\"", "sh") : List.of();
    }
}
