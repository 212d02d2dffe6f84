package org.csoregistry.commons.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csoregistry.commons.change.DataSchemas;
import org.csoregistry.commons.json.RegistryJson;

/** The JSON Schemas of this service's changes, as they were committed, each under its address. */
@ApplicationScoped
public class PublishedSchemas {
    private static final String DIRECTORY = "schemas/";
    private static final String ENDING = ".json";

    private final Map<String, TreeMap<Integer, String>> texts = new TreeMap<>();
    private final DataSchemas addresses;

    PublishedSchemas(DataSchemas addresses) {
        this.addresses = addresses;
        for (String file : RevisionList.read(read(RevisionList.FILE)).keySet()) {
            int slash = file.indexOf('/');
            String revision = file.substring(slash + 1, file.length() - ENDING.length());
            texts.computeIfAbsent(file.substring(0, slash) + ENDING, name -> new TreeMap<>())
                    .put(Integer.valueOf(revision), read(file));
        }
    }

    /** What there is, by change type. */
    public SchemaIndex index() {
        return new SchemaIndex(texts.entrySet().stream()
                .map(entry -> new SchemaIndex.Item(
                        titleOf(entry.getValue().lastEntry().getValue()),
                        addresses.of(entry.getKey()),
                        entry.getValue().lastKey()))
                .toList());
    }

    /**
     * A schema under its own address.
     *
     * @param name such as {@code organization.created.v1.json}
     * @param revision 1 for the first; null for the newest, which alone has the address that changes name
     */
    public Optional<String> find(String name, Integer revision) {
        TreeMap<Integer, String> revisions = texts.getOrDefault(name, new TreeMap<>());
        if (revision == null) {
            return Optional.ofNullable(revisions.lastEntry())
                    .map(newest -> withId(newest.getValue(), addresses.of(name)));
        }
        return Optional.ofNullable(revisions.get(revision))
                .map(text -> withId(text, addresses.of(name) + "?revision=" + revision));
    }

    private static String withId(String text, String id) {
        ObjectNode schema = RegistryJson.MAPPER.createObjectNode();
        JsonNode committed = RegistryJson.read(text);
        schema.set("$schema", committed.get("$schema"));
        schema.put("$id", id);
        schema.setAll((ObjectNode) committed);
        return RegistryJson.write(schema);
    }

    private static String titleOf(String text) {
        return RegistryJson.read(text).get("title").textValue();
    }

    private static String read(String file) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try (InputStream text = application.getResourceAsStream(DIRECTORY + file)) {
            if (text == null) {
                throw new IllegalStateException(DIRECTORY + file + " is missing in this build");
            }
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
