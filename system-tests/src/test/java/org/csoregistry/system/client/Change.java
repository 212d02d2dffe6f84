package org.csoregistry.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One change as a reader meets it, in the feed, in Kafka or on the stream.
 *
 * @param source such as {@code urn:csoregistry:events}
 * @param kind such as {@code created}
 * @param dataschema where the schema of the document is
 */
public record Change(
        String source, long sequence, String id, long version, String kind, String dataschema, JsonNode document) {

    /** @param event a CloudEvent in structured JSON */
    static Change in(JsonNode event) {
        return of(
                event.path("source").textValue(),
                event.path("sequence").textValue(),
                event.path("subject").textValue(),
                event.path("type").textValue(),
                event.path("dataschema").textValue(),
                event.path("data"));
    }

    /** @param type such as {@code org.csoregistry.organization.created.v1} */
    static Change of(
            String source, String sequence, String subject, String type, String dataschema, JsonNode document) {
        String[] words = type.split("\\.");
        long version = document.path("version").longValue();
        return new Change(
                source, Long.parseLong(sequence), subject, version, words[words.length - 2], dataschema, document);
    }

    /** What identifies a written version. */
    public String key() {
        return key(id, version);
    }

    public static String key(String id, long version) {
        return id + "@" + version;
    }
}
