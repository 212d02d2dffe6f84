package org.csoregistry.organization.merge.domain;

import java.util.List;
import java.util.UUID;
import org.csoregistry.organization.relation.domain.Relation;

/** A third organization that named one that was merged: its relations before and after, without names. */
public record Related(UUID organizationId, List<Relation> before, List<Relation> after) {
    public Related {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
