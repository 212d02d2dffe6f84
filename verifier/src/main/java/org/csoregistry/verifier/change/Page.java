package org.csoregistry.verifier.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a list or a feed.
 *
 * @param items each as the very text that came
 * @param next cursor; empty = none
 * @param more of a feed: whether it goes on already
 */
public record Page(List<String> items, String next, boolean more) {

    /** What is wrong in an item is found when the item is read. */
    private static final JsonFactory JSON = new JsonFactory();

    public Page {
        items = List.copyOf(items);
    }

    /** @throws Unreadable if it is no page */
    public static Page read(String body) throws Unreadable {
        List<String> items = null;
        String next = "";
        boolean more = false;
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("items") && value == JsonToken.START_ARRAY) {
                    items = items(parser, body);
                } else if (name.equals("next") && value == JsonToken.VALUE_STRING) {
                    next = parser.getText();
                } else if (name.equals("more")) {
                    more = value == JsonToken.VALUE_TRUE;
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new Unreadable("not JSON: " + Document.firstLine(e));
        }
        if (items == null) {
            throw new Unreadable("no items");
        }
        return new Page(items, next, more);
    }

    private static List<String> items(JsonParser parser, String body) throws IOException {
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(raw(parser, body));
        }
        return items;
    }

    /** The text of the value at which the parser stands; it is moved to the value's end. */
    static String raw(JsonParser parser, String text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }
}
