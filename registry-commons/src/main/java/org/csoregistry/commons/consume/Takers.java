package org.csoregistry.commons.consume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;

/**
 * The lists of a record that hold those who take part: objects with an {@code organizationId}, whose {@code name} is the
 * registry's then.
 *
 * @param once whether a list may name each organization once only
 */
public record Takers(List<String> properties, boolean once) {
    private static final String ID = "organizationId";

    public Takers {
        properties = List.copyOf(properties);
    }

    Collection<UUID> ids(ObjectNode record) {
        Collection<UUID> ids = new TreeSet<>();
        for (String property : properties) {
            for (JsonNode one : record.path(property)) {
                if (one.hasNonNull(ID)) {
                    ids.add(UUID.fromString(one.path(ID).textValue()));
                }
            }
        }
        return ids;
    }

    /** Names {@code into} wherever {@code said} is named. */
    Repointing point(ObjectNode record, UUID said, UUID into) {
        ObjectNode before = unnamed(record);
        for (String property : properties) {
            Set<String> met = new HashSet<>();
            ArrayNode pointed = record.arrayNode();
            for (JsonNode one : record.path(property)) {
                JsonNode next = names(one, said) ? pointed(one, into) : one;
                if (!once || !next.hasNonNull(ID) || met.add(next.path(ID).textValue())) {
                    pointed.add(next);
                }
            }
            if (record.has(property)) {
                record.set(property, pointed);
            }
        }
        return new Repointing(said, into, before, unnamed(record));
    }

    /** Names the old one again, as far as the record still names the other one in its place. */
    void pointBack(ObjectNode record, Repointing made) {
        ObjectNode now = unnamed(record);
        for (String property : properties) {
            JsonNode before = made.before().path(property);
            if (now.path(property).equals(made.after().path(property))) {
                if (before.isArray()) {
                    record.set(property, before);
                }
            } else {
                for (JsonNode one : before) {
                    if (names(one, made.said())) {
                        pointBack(record.withArray("/" + property), one, made, before);
                    }
                }
            }
        }
    }

    /** One of those that were changed: in its place, or beside the one that it was joined with. */
    private void pointBack(ArrayNode now, JsonNode one, Repointing made, JsonNode before) {
        boolean joined = once && has(before, made.into());
        for (int i = 0; i < now.size(); i++) {
            if (joined ? names(now.get(i), made.into()) : unnamed(now.get(i)).equals(pointed(one, made.into()))) {
                if (joined) {
                    now.insert(i + 1, one);
                } else {
                    now.set(i, one);
                }
                return;
            }
        }
    }

    private static boolean has(JsonNode list, UUID id) {
        for (JsonNode one : list) {
            if (names(one, id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(JsonNode one, UUID id) {
        return id.toString().equals(one.path(ID).textValue());
    }

    private static JsonNode pointed(JsonNode one, UUID into) {
        return ((ObjectNode) unnamed(one)).put(ID, into.toString());
    }

    private static JsonNode unnamed(JsonNode one) {
        return one.hasNonNull(ID) ? ((ObjectNode) one.deepCopy()).without("name") : one;
    }

    private ObjectNode unnamed(ObjectNode record) {
        ObjectNode lists = RegistryJson.MAPPER.createObjectNode();
        for (String property : properties) {
            record.path(property).forEach(one -> lists.withArray("/" + property).add(unnamed(one)));
        }
        return lists;
    }

    /** In these lists an organization may stand more than once. */
    public static Takers in(String... properties) {
        return new Takers(Arrays.asList(properties), false);
    }

    /** In each of these lists an organization stands once only. */
    public static Takers onceIn(String... properties) {
        return new Takers(Arrays.asList(properties), true);
    }
}
