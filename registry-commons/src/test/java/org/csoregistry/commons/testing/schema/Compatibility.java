package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csoregistry.commons.json.RegistryJson;

/**
 * Whether a revision may follow another under the same name. Feeds tell old documents again, and readers keep old
 * revisions: every document ever written must keep the newer one, and every document to come the older one, unknown
 * properties and unknown codes of open lists aside.
 *
 * <p>So a new property that no document need have, a new code in an open list, and other words in descriptions are
 * all that may differ; whatever is not known to be harmless is not.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
final class Compatibility {
    /** Marks a code list that may grow. */
    static final String OPEN_LIST = "x-open";

    private static final Set<String> WORDS = Set.of("$comment", "title", "description", "examples");
    /** Judged where they are referred to; a part's name is nobody's business. */
    private static final String PARTS = "$defs";

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaches = new ArrayList<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Every way in which {@code after} breaks what {@code before} promised: a place, and what is wrong there. */
    static List<String> breaches(JsonNode before, JsonNode after) {
        JsonNode was = read(before);
        JsonNode is = read(after);
        Compatibility compatibility = new Compatibility(was, is);
        compatibility.compare("", was, is);
        return List.copyOf(compatibility.breaches);
    }

    /** As it is once written: a tree made in memory may hold the same number in another type. */
    private static JsonNode read(JsonNode schema) {
        return RegistryJson.read(RegistryJson.write(schema));
    }

    private void compare(String place, JsonNode old, JsonNode now) {
        JsonNode was = resolved(before, old);
        JsonNode is = resolved(after, now);
        for (String keyword : keywords(was, is)) {
            switch (keyword) {
                case "properties" -> compareProperties(place, was, is);
                case "required" -> compareRequired(place, was, is);
                case "enum" -> compareCodes(place, was, is);
                case "items", "additionalProperties", "propertyNames" -> compareParts(place, keyword, was, is);
                default -> expect(was.path(keyword).equals(is.path(keyword)), place, keyword + " has changed");
            }
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isTextual() ? document.at(reference.textValue().substring(1)) : schema;
    }

    private static Set<String> keywords(JsonNode was, JsonNode is) {
        Set<String> keywords = names(was);
        keywords.addAll(names(is));
        keywords.removeAll(WORDS);
        keywords.remove(PARTS);
        return keywords;
    }

    private void compareProperties(String place, JsonNode was, JsonNode is) {
        JsonNode now = is.path("properties");
        for (Map.Entry<String, JsonNode> old : was.path("properties").properties()) {
            String inner = place + "/" + old.getKey();
            if (now.has(old.getKey())) {
                compare(inner, old.getValue(), now.get(old.getKey()));
            } else {
                expect(false, inner, "the property has been removed");
            }
        }
    }

    private void compareRequired(String place, JsonNode was, JsonNode is) {
        Set<String> old = texts(was.path("required"));
        Set<String> now = texts(is.path("required"));
        for (String name : old) {
            expect(now.contains(name), place + "/" + name, "the property is no longer guaranteed");
        }
        for (String name : now) {
            expect(
                    old.contains(name),
                    place + "/" + name,
                    "the property is guaranteed, but documents written before may lack it");
        }
    }

    private void compareCodes(String place, JsonNode was, JsonNode is) {
        Set<String> old = texts(was.path("enum"));
        Set<String> now = texts(is.path("enum"));
        expect(was.has("enum") && is.has("enum"), place, "enum has come or gone");
        for (String code : old) {
            expect(now.contains(code), place, "the code " + code + " has been removed");
        }
        for (String code : now) {
            boolean open = was.path(OPEN_LIST).asBoolean();
            expect(open || old.contains(code), place, "the code " + code + " is new in a closed list");
        }
    }

    private void compareParts(String place, String keyword, JsonNode was, JsonNode is) {
        if (was.path(keyword).isObject() && is.path(keyword).isObject()) {
            compare(place + (keyword.equals("items") ? "/*" : "/" + keyword), was.get(keyword), is.get(keyword));
        } else {
            expect(was.path(keyword).equals(is.path(keyword)), place, keyword + " has changed");
        }
    }

    private void expect(boolean holds, String place, String otherwise) {
        if (!holds) {
            breaches.add((place.isEmpty() ? "/" : place) + ": " + otherwise);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
