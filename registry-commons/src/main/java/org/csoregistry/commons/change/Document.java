package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A resource at one version, in the very text that reads, feeds and Kafka show.
 *
 * @param json the View's JSON; null for a reader who has it
 */
public record Document(UUID id, long version, String json) {
    @JsonValue
    @JsonRawValue
    @Override
    public String json() {
        return json;
    }

    /** The entity tag of RFC 9110, quotes included. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
