package org.csoregistry.launcher.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resources of one collection: {@code NN-<collection>.json}, a JSON array of objects.
 *
 * @param name of the file, for messages
 * @param collection path segment below {@code /v1/}
 * @param resources each with {@code id} (UUIDv7); the rest is the body
 */
record SeedFile(String name, String collection, List<ObjectNode> resources) {

    private static final Pattern NAME = Pattern.compile("\\d+-([a-z-]+)\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    SeedFile {
        resources = List.copyOf(resources);
    }

    static boolean isNamedAsOne(Path path) {
        return NAME.matcher(path.getFileName().toString()).matches();
    }

    static SeedFile read(Path path) throws IOException {
        Matcher matcher = NAME.matcher(path.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(path + " is not named NN-<collection>.json");
        }
        JsonNode array = JSON.readTree(Files.readString(path));
        List<ObjectNode> resources = new ArrayList<>();
        for (JsonNode element : array) {
            if (!(element instanceof ObjectNode resource) || !element.path("id").isTextual()) {
                throw new IOException(path + " must be an array of objects with an id");
            }
            resources.add(resource);
        }
        return new SeedFile(path.getFileName().toString(), matcher.group(1), resources);
    }
}
