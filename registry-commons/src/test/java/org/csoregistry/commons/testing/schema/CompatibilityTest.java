package org.csoregistry.commons.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule book of docs/contracts.md: for each rule a pair of schemas on which it bites, or lets pass. */
class CompatibilityTest {
    private static final String PUBLISHED =
            """
            {"title": "t", "type": "object", "required": ["id", "names"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "names": {"type": "object", "minProperties": 1, "propertyNames": {"pattern": "^[a-z]{2}$"},
                         "additionalProperties": {"type": "string", "maxLength": 300}},
               "kind": {"$ref": "#/$defs/Kind"},
               "status": {"type": "string", "enum": ["open", "done"]},
               "count": {"type": "integer", "minimum": 0, "maximum": 9},
               "web": {"type": "string", "pattern": "^https:", "description": "its page"},
               "parts": {"type": "array", "maxItems": 5, "items": {"$ref": "#/$defs/Part"}}},
             "$defs": {
               "Kind": {"type": "string", "enum": ["cso", "media"], "x-open": true},
               "Part": {"type": "object", "required": ["title"],
                        "properties": {"title": {"type": "string"}, "text": {"type": "string"}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "status": {"type": "string", "enum": ["open", "done"]},     | `` | /status: the property has been removed
            , "text": {"type": "string"}                                | `` | /parts/*/text: the property has been removed
            "text": {"type": "string"}        | "text": {"type": "integer"} | /parts/*/text: type has changed
            "text": {"type": "string"}        | "text": {"type": ["string", "null"]} | /parts/*/text: type has changed
            "required": ["id", "names"]       | "required": ["id"] | /names: the property is no longer guaranteed
            "required": ["id", "names"]       | "required": ["id", "names", "count"] | /count: the property is guaranteed, but documents written before may lack it
            "required": ["title"],            | `` | /parts/*/title: the property is no longer guaranteed
            "enum": ["cso", "media"]          | "enum": ["cso"] | /kind: the code media has been removed
            "enum": ["open", "done"]          | "enum": ["open", "done", "lost"] | /status: the code lost is new in a closed list
            "enum": ["open", "done"]          | "maxLength": 9 | /status: enum has come or gone
            , "x-open": true                  | `` | /kind: x-open has changed
            "maxLength": 300                  | "maxLength": 200 | /names/additionalProperties: maxLength has changed
            "maxLength": 300                  | "maxLength": 500 | /names/additionalProperties: maxLength has changed
            "minProperties": 1,               | `` | /names: minProperties has changed
            "^[a-z]{2}$"                      | "^[a-z]{3}$" | /names/propertyNames: pattern has changed
            "minimum": 0,                     | `` | /count: minimum has changed
            "maximum": 9                      | "maximum": 10 | /count: maximum has changed
            "maxItems": 5                     | "maxItems": 6 | /parts: maxItems has changed
            , "format": "uuid"                | `` | /id: format has changed
            "pattern": "^https:"              | "pattern": "^https?:" | /web: pattern has changed
            "title": "t", "type"              | "additionalProperties": false, "type" | /: additionalProperties has changed
            "items": {"$ref": "#/$defs/Part"} | "items": true | /parts: items has changed
            "title": "t", "type"              | "not": {"maxProperties": 3}, "type" | /: not has changed
            """)
    void whatWouldBreakAReaderOrAnOldDocumentIsRefused(String was, String is, String breach) {
        assertThat(Compatibility.breaches(read(PUBLISHED), read(replaced(was, is == null ? "" : is))))
                .contains(breach);
    }

    @Test
    void aNewPropertyMustNotBeGuaranteed() {
        String added = PUBLISHED.replace("\"id\": {", "\"extra\": {\"type\": \"string\"}, \"id\": {");

        assertThat(Compatibility.breaches(read(PUBLISHED), read(added))).isEmpty();
        assertThat(Compatibility.breaches(
                        read(PUBLISHED), read(added.replace("[\"id\", \"names\"]", "[\"id\", \"names\", \"extra\"]"))))
                .containsExactly("/extra: the property is guaranteed, but documents written before may lack it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "title": "t"             | "title": "another"
            "its page"               | "the page of it"
            "enum": ["cso", "media"] | "enum": ["academia", "cso", "media"]
            "text": {"type"          | "more": {"type": "string"}, "text": {"type"
            """)
    void whatHarmsNobodyPasses(String was, String is) {
        assertThat(Compatibility.breaches(read(PUBLISHED), read(replaced(was, is))))
                .isEmpty();
    }

    @Test
    void aNumberIsTheSameInWhateverTypeItIsHeld() {
        JsonNode made = read(PUBLISHED);
        ((ObjectNode) made.at("/properties/count")).put("minimum", 0L);

        assertThat(made).isNotEqualTo(read(PUBLISHED));
        assertThat(Compatibility.breaches(read(PUBLISHED), made)).isEmpty();
    }

    @Test
    void aPartMayGetAnotherName() {
        String renamed = PUBLISHED.replace("/Part", "/Piece").replace("\"Part\"", "\"Piece\"");

        assertThat(renamed).isNotEqualTo(PUBLISHED);
        assertThat(Compatibility.breaches(read(PUBLISHED), read(renamed))).isEmpty();
    }

    private static String replaced(String was, String is) {
        assertThat(PUBLISHED).contains(was);
        return PUBLISHED.replace(was, is);
    }

    private static JsonNode read(String schema) {
        return RegistryJson.read(schema);
    }
}
