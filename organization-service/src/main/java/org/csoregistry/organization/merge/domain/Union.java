package org.csoregistry.organization.merge.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.organization.domain.OrganizationDraft;
import org.csoregistry.organization.relation.domain.Relation;
import org.csoregistry.organization.relation.domain.Relations;

/**
 * What one organization says and another has not said yet, added to the other's own word, which always wins. Seat, type,
 * audience and the day of confirmation are the other's own business.
 */
public final class Union {
    private static final List<String> TEXTS = List.of("names", "description", "mission");
    private static final List<String> ONCE = List.of("acronym", "icnpo", "iatiType", "website");
    private static final List<String> LISTS = List.of(
            "formerNames",
            "identifiers",
            "accreditations",
            "specializations",
            "workingLanguages",
            "countriesOfActivity",
            "activities");

    private final ObjectNode all;
    private final ObjectNode other;
    private final ObjectNode carried = RegistryJson.MAPPER.createObjectNode();

    private Union(OrganizationDraft own, OrganizationDraft other) {
        this.all = tree(own);
        this.other = tree(other);
    }

    public static Union of(OrganizationDraft own, OrganizationDraft other) {
        Union union = new Union(own, other);
        ONCE.stream().filter(union::isUnsaid).forEach(union::once);
        if (own.country() == null || own.country().equals(other.country())) {
            union.once("place");
        }
        union.names();
        TEXTS.forEach(union::texts);
        LISTS.forEach(property -> union.list(property, union.other.path(property), JsonNode::equals));
        union.list("channels", union.other.path("channels"), Union::isSameAddress);
        union.list("relations", relations(own, other), JsonNode::equals);
        return union;
    }

    /** What was added, under the names of the properties; texts by language, lists with the added elements only. */
    public ObjectNode carried() {
        return carried;
    }

    /**
     * Both as one.
     *
     * @throws org.csoregistry.commons.problem.Refusal.InvalidInput naming the lists that would become too long
     */
    public OrganizationDraft draft(DraftReader drafts) {
        return drafts.read(all.toString().getBytes(StandardCharsets.UTF_8), OrganizationDraft.class);
    }

    ObjectNode all() {
        return all;
    }

    static ObjectNode tree(OrganizationDraft draft) {
        return (ObjectNode) RegistryJson.read(RegistryJson.write(draft));
    }

    /** What is among the further acronyms is said already. */
    private boolean isUnsaid(String property) {
        JsonNode said = other.path(property);
        return !property.equals("acronym") || isNew(all.path("acronyms"), said::equals);
    }

    private void once(String property) {
        if (!all.has(property) && other.has(property)) {
            all.set(property, other.get(property));
            carried.set(property, other.get(property));
        }
    }

    private void texts(String property) {
        other.path(property).properties().forEach(text -> {
            if (!all.path(property).has(text.getKey())) {
                all.withObject("/" + property).set(text.getKey(), text.getValue());
                carried.withObject("/" + property).set(text.getKey(), text.getValue());
            }
        });
    }

    /** Acronyms stay acronyms; a name in a language that has one already becomes a former name. */
    private void names() {
        List<JsonNode> acronyms = new ArrayList<>(List.of(other.path("acronym")));
        other.path("acronyms").forEach(acronyms::add);
        acronyms.removeIf(acronym -> acronym.isMissingNode() || acronym.equals(all.get("acronym")));
        list("acronyms", acronyms, JsonNode::equals);
        List<JsonNode> former = new ArrayList<>();
        other.path("names").properties().forEach(name -> {
            JsonNode own = all.path("names").path(name.getKey());
            if (!own.isMissingNode() && !own.equals(name.getValue())) {
                former.add(RegistryJson.MAPPER
                        .createObjectNode()
                        .put("name", name.getValue().textValue())
                        .put("language", name.getKey()));
            }
        });
        list("formerNames", former, (one, two) -> one.path("name").equals(two.path("name")));
    }

    private void list(String property, Iterable<JsonNode> added, BiPredicate<JsonNode, JsonNode> same) {
        for (JsonNode element : added) {
            if (isNew(all.path(property), had -> same.test(had, element))) {
                all.withArray("/" + property).add(element);
                carried.withArray("/" + property).add(element);
            }
        }
    }

    private static boolean isNew(JsonNode list, Predicate<JsonNode> same) {
        for (JsonNode had : list) {
            if (same.test(had)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameAddress(JsonNode one, JsonNode two) {
        return one.path("kind").equals(two.path("kind")) && one.path("value").equals(two.path("value"));
    }

    /** Those that say of no day what the other says of it already. */
    private static ArrayNode relations(OrganizationDraft own, OrganizationDraft other) {
        ArrayNode added = RegistryJson.MAPPER.createArrayNode();
        for (Relation relation : Relations.unnamed(other.relations())) {
            if (own.relations().stream().noneMatch(relation::overlaps)) {
                added.add(RegistryJson.read(RegistryJson.write(relation)));
            }
        }
        return added;
    }
}
