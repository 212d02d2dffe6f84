package org.csoregistry.verifier.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.UUID;

/**
 * What every resource's JSON says of itself.
 *
 * @param audience empty = not said
 * @param isBare whether it says nothing but id and version
 */
public record Document(UUID id, long version, String audience, boolean isBare) {

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws Unreadable if it is no JSON object with an id and a version */
    public static Document read(String text) throws Unreadable {
        String id = null;
        long version = 0;
        String audience = "";
        int properties = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("the data is no JSON object");
            }
            for (; parser.nextToken() == JsonToken.FIELD_NAME; properties++) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "id" -> id = parser.getText();
                    case "version" -> version = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                    case "audience" -> audience = parser.getText();
                    default -> {}
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new Unreadable("the data is more than one JSON value");
            }
        } catch (IOException e) {
            throw new Unreadable("the data is not JSON: " + firstLine(e));
        }
        if (version < 1) {
            throw new Unreadable("the data has no version");
        }
        return new Document(uuid(id), version, audience, properties == 2);
    }

    private static UUID uuid(String text) throws Unreadable {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("the data has no id");
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
