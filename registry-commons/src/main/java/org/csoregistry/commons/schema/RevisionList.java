package org.csoregistry.commons.schema;

import java.util.Map;
import java.util.TreeMap;

/**
 * The list of a service's published schemas: on each line the SHA-256 of a file, two spaces, and its path such as
 * {@code organization.created.v1/1.json}.
 */
public final class RevisionList {
    public static final String FILE = "revisions.sha256";

    private static final String BETWEEN = "  ";

    private RevisionList() {}

    /** Path to hash. */
    public static Map<String, String> read(String text) {
        Map<String, String> hashes = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(BETWEEN, 2);
            if (parts.length != 2) {
                throw new IllegalStateException("not a line of " + FILE + ": " + line);
            }
            hashes.put(parts[1], parts[0]);
        });
        return hashes;
    }

    public static String write(Map<String, String> hashes) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(hashes)
                .forEach((file, hash) ->
                        text.append(hash).append(BETWEEN).append(file).append('\n'));
        return text.toString();
    }
}
