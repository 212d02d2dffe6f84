package org.csoregistry.organization.relation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The relations that one organization says it has. */
public final class Relations {
    private Relations() {}

    /** Those it is related to, each once. */
    public static List<UUID> others(List<Relation> relations) {
        return relations.stream().map(Relation::organizationId).distinct().toList();
    }

    /** Whether the same relation stands among them, under whichever name. */
    public static boolean say(List<Relation> relations, Relation asked) {
        return relations.stream().anyMatch(relation -> relation.named(null).equals(asked.named(null)));
    }

    /** The same with the current names of the others; those not in {@code current} have none. */
    public static List<Relation> named(List<Relation> relations, Map<UUID, String> current) {
        return relations.stream()
                .map(relation -> relation.named(current.get(relation.organizationId())))
                .toList();
    }

    /** The same with another organization in the place of one; what then says the same for some days is joined. */
    public static List<Relation> pointed(List<Relation> relations, UUID from, UUID to, String name) {
        List<Relation> pointed = new ArrayList<>();
        for (Relation relation : relations) {
            Relation next = relation.organizationId().equals(from) ? relation.with(to, name) : relation;
            int place = pointed.size();
            for (int i = 0; i < pointed.size(); ) {
                if (pointed.get(i).overlaps(next)) {
                    next = pointed.remove(i).joined(next);
                    place = Math.min(place, i);
                    i = 0;
                } else {
                    i++;
                }
            }
            pointed.add(Math.min(place, pointed.size()), next);
        }
        return pointed;
    }

    /** The same without names, which are nobody's word. */
    public static List<Relation> unnamed(List<Relation> relations) {
        return named(relations, Map.of());
    }

    /** The same with the one other organization now called {@code name}; null if it must not be named. */
    public static List<Relation> naming(List<Relation> relations, UUID other, String name) {
        return relations.stream()
                .map(relation -> relation.organizationId().equals(other) ? relation.named(name) : relation)
                .toList();
    }
}
