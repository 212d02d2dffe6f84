package org.csoregistry.organization.relation.domain;

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

    /** The same with the one other organization now called {@code name}; null if it must not be named. */
    public static List<Relation> naming(List<Relation> relations, UUID other, String name) {
        return relations.stream()
                .map(relation -> relation.organizationId().equals(other) ? relation.named(name) : relation)
                .toList();
    }
}
