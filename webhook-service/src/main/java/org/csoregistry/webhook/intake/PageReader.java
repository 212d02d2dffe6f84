package org.csoregistry.webhook.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a page of a feed: {@code {"items":[…],"next":"cursor","more":true}}. The items' bytes are kept as they are. */
final class PageReader {
    private static final JsonFactory JSON = new JsonFactory();

    private PageReader() {}

    /** @throws IOException if it is not a page of changes */
    static FeedPage read(byte[] page) throws IOException {
        try (JsonParser parser = JSON.createParser(page)) {
            List<FeedItem> items = new ArrayList<>();
            boolean more = false;
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean inItems = parser.currentName().equals("items");
                JsonToken value = parser.nextToken();
                expect(!inItems || value == JsonToken.START_ARRAY);
                while (inItems && parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(item(page, parser));
                }
                if (!inItems) {
                    more |= parser.currentName().equals("more") && value == JsonToken.VALUE_TRUE;
                    parser.skipChildren();
                }
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT);
            return new FeedPage(items, more);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a page of changes: " + e.getMessage(), e);
        }
    }

    private static FeedItem item(byte[] page, JsonParser parser) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT);
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Map<String, String> attributes = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                attributes.put(name, parser.getText());
            }
            parser.skipChildren();
        }
        expect(attributes.keySet().containsAll(List.of("sequence", "id", "type", "subject")));
        int end = (int) parser.currentLocation().getByteOffset();
        return new FeedItem(
                Long.parseLong(attributes.get("sequence")),
                UUID.fromString(attributes.get("id")),
                attributes.get("type"),
                UUID.fromString(attributes.get("subject")),
                codes(attributes.get("countries")),
                codes(attributes.get("themes")),
                Arrays.copyOfRange(page, start, end));
    }

    /** CloudEvents attributes cannot be lists: commas part the codes. */
    private static List<String> codes(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static void expect(boolean fulfilled) throws IOException {
        if (!fulfilled) {
            throw new IOException("not a page of changes");
        }
    }
}
