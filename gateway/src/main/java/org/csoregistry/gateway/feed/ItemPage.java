package org.csoregistry.gateway.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csoregistry.commons.change.FeedCursor;

/**
 * A page of a service's feed: {@code {"items":[…],"next":"cursor","more":true}}. The items are kept as they are, byte
 * by byte.
 *
 * @param next the sequence up to which the service has looked
 * @param more whether the service has more already
 */
public record ItemPage(List<Item> items, long next, boolean more) {
    /** Pages are larger than any single document may be. */
    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> ATTRIBUTES =
            Set.of("source", "sequence", "type", "time", "subject", "countries", "themes");

    /**
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it is not a page, or an item is not a change of ours
     */
    public static ItemPage read(byte[] page) throws IOException {
        List<Item> items = new ArrayList<>();
        String next = null;
        boolean more = false;
        try (JsonParser parser = JSON.createParser(page)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "items" -> items(page, parser, items);
                    case "next" -> next = parser.getText();
                    case "more" -> more = value == JsonToken.VALUE_TRUE;
                    default -> {}
                }
                parser.skipChildren();
            }
        }
        long place = FeedCursor.decode(next == null ? "" : next)
                .orElseThrow(() -> new IllegalArgumentException("the page has no cursor"))
                .sequence();
        return new ItemPage(items, place, more);
    }

    private static void items(byte[] page, JsonParser parser, List<Item> items) throws IOException {
        expect(parser.currentToken() == JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(item(page, parser));
        }
    }

    private static Item item(byte[] page, JsonParser parser) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT);
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Map<String, String> found = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (ATTRIBUTES.contains(name)) {
                found.put(name, parser.getText());
            }
            parser.skipChildren();
        }
        EventHead head = EventHead.of(
                found.get("source"),
                found.get("sequence"),
                found.get("type"),
                found.get("time"),
                found.get("subject"),
                found.get("countries"),
                found.get("themes"));
        return new Item(head, page, start, (int) parser.currentLocation().getByteOffset());
    }

    private static void expect(boolean fulfilled) {
        if (!fulfilled) {
            throw new IllegalArgumentException("not a page of changes");
        }
    }
}
