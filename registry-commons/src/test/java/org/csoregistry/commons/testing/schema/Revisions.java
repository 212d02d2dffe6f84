package org.csoregistry.commons.testing.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csoregistry.commons.schema.RevisionList;

/**
 * The published schemas in a service's sources: {@code organization.created.v1/1.json} and so on, and the list of
 * their SHA-256 beside them, in the form that {@code sha256sum -c} reads.
 */
final class Revisions {
    private final Path directory;

    Revisions(Path directory) {
        this.directory = directory;
    }

    /** The texts published under a name, oldest first. */
    List<String> of(String name) {
        List<String> texts = new ArrayList<>();
        for (Path file = file(name, 1); Files.exists(file); file = file(name, texts.size() + 1)) {
            texts.add(read(file));
        }
        return texts;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        files().forEach(file -> names.add(file.substring(0, file.indexOf('/'))));
        return names;
    }

    /** Adds the next revision of a name; those before stay as they are. */
    void publish(String name, String text) {
        Path file = file(name, of(name).size() + 1);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Map<String, String> listed = listed();
            listed.put(relative(file), sha256(text));
            Files.writeString(list(), RevisionList.write(listed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files and list differ: an altered, missing or unlisted file; and where a number has been left out. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, String> listed = listed();
        Set<String> files = files();
        listed.forEach((file, hash) -> {
            if (!files.contains(file)) {
                faults.add(file + " is missing");
            } else if (!hash.equals(sha256(read(directory.resolve(file))))) {
                faults.add(file + " has been altered since it was published");
            }
        });
        for (String file : files) {
            if (!listed.containsKey(file)) {
                faults.add(file + " is not in " + RevisionList.FILE);
            }
        }
        for (String name : names()) {
            long numbered =
                    files.stream().filter(file -> file.startsWith(name + "/")).count();
            if (numbered != of(name).size()) {
                faults.add(name + " is not numbered 1, 2, 3 …");
            }
        }
        return faults;
    }

    private Map<String, String> listed() {
        return Files.exists(list()) ? RevisionList.read(read(list())) : new TreeMap<>();
    }

    private Path list() {
        return directory.resolve(RevisionList.FILE);
    }

    private Set<String> files() {
        if (!Files.exists(directory)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            Set<String> files = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(list()))
                    .forEach(file -> files.add(relative(file)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relative(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private Path file(String name, int revision) {
        return directory.resolve(name).resolve(revision + ".json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
