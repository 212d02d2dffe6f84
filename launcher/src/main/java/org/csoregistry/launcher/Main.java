package org.csoregistry.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.csoregistry.launcher.service.RestartPolicy;
import org.csoregistry.launcher.stack.TokenIssuer;

/** What {@code ./registry} runs: {@code up}, {@code rehearse}, {@code token}, {@code env}. */
public final class Main {

    private Main() {}

    /** Ends the JVM with 1 if something did not work and with 2 if the arguments are wrong. */
    public static void main(String[] arguments) {
        // The PostgreSQL library logs through SLF4J; what matters of it we say ourselves.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            run(CommandLine.parse(arguments), Home.current(System.getenv()), System.getenv());
        } catch (LauncherException e) {
            end(e.exitCode(), e.getMessage());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            end(LauncherException.FAILED, e.getMessage());
        } catch (InterruptedException e) {
            end(LauncherException.FAILED, "interrupted");
        }
    }

    private static void end(int exitCode, String message) {
        System.err.println("registry: " + message);
        System.exit(exitCode);
    }

    private static void run(Command command, Home home, Map<String, String> variables)
            throws IOException, InterruptedException {
        if (command instanceof Command.Token token) {
            System.out.println(TokenIssuer.in(home.keys()).mint(token.request()));
        } else if (command instanceof Command.Environment environment) {
            printEnvironment(environment, home, Ports.from(variables));
        } else if (command instanceof Command.Up up) {
            Ports ports = Ports.from(variables);
            Services services = new Services(home, ports, variables, ClassCache::using);
            new UpRunner(home, ports, services, RestartPolicy.from(variables), new Progress(System.out)).run(up);
        } else if (command instanceof Command.Rehearse) {
            new Rehearsal(home, variables, new Progress(System.out)).run();
        }
    }

    private static void printEnvironment(Command.Environment command, Home home, Ports ports) throws IOException {
        ports.requireFree(List.of(command.service()));
        new ServiceEnvironment(home, ports)
                .of(command.service())
                .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
    }
}
