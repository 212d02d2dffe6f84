package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.aggregate.Retellings;
import org.csoregistry.commons.aggregate.Writes;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.organization.profile.domain.Accreditation;
import org.csoregistry.organization.profile.domain.AccreditationEntries;
import org.csoregistry.organization.relation.domain.Relation;
import org.csoregistry.organization.relation.domain.RelationGraph;
import org.csoregistry.organization.relation.domain.Relations;

/** What follows from a write, in its transaction, beside the organization's own row. */
@ApplicationScoped
class OrganizationConsequences {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int RENAMED_AT_ONCE = 20;

    private final OrganizationRepository repository;
    private final RelationGraph graph;
    private final AccreditationEntries accreditations;
    private final Writes writes;
    private final Retellings retellings;
    private final Clock clock;

    OrganizationConsequences(
            OrganizationRepository repository,
            RelationGraph graph,
            AccreditationEntries accreditations,
            Writes writes,
            Retellings retellings,
            Clock clock) {
        this.repository = repository;
        this.graph = graph;
        this.accreditations = accreditations;
        this.writes = writes;
        this.retellings = retellings;
        this.clock = clock;
    }

    /**
     * Keeps what others are found by, and carries a new name into all who are related to the organization. Called when
     * its own row is written.
     *
     * @param before null for a new one
     * @param after null for one that is withdrawn
     */
    void follow(UUID id, Standing before, Standing after) {
        List<Relation> relations = after == null ? List.of() : after.content().relations();
        if (!relations.equals(before == null ? List.of() : before.content().relations())) {
            graph.put(id, relations);
        }
        List<Accreditation> held = after == null ? List.of() : after.content().accreditations();
        if (!held.equals(before == null ? List.of() : before.content().accreditations())) {
            accreditations.put(id, held);
        }
        if (before != null && after != null && before.readers() != after.readers()) {
            retellMerged(id, after.readers());
        }
        if (before != null && before.isHiddenBy(after)) {
            conceal(id);
        } else if (before != null && !before.isNamedAs(after)) {
            rename(id, after);
        }
    }

    /** Nobody is found any more by what this one says. */
    void unlist(UUID id) {
        graph.put(id, List.of());
        accreditations.put(id, List.of());
    }

    void list(Standing standing) {
        graph.put(standing.id(), standing.content().relations());
        accreditations.put(standing.id(), standing.content().accreditations());
    }

    /** Takes back what was told of others while it was named in them, and tells them anew. */
    private void conceal(UUID id) {
        List<UUID> known = new ArrayList<>(List.of(id));
        for (int i = 0; i < known.size(); i++) {
            // By the names of those it stands for it would be known as well.
            repository.mergedInto(known.get(i)).forEach(merged -> known.add(merged.id()));
        }
        for (UUID each : retellings.naming(Organization.TYPE, known)) {
            if (!each.equals(id)) {
                for (Organization standing : repository.claimed(List.of(each))) {
                    retellings.retell(standing, naming(standing, id, null), Caller.REGISTRY);
                    // Or every flush would look through all those before.
                    repository.getEntityManager().detach(standing);
                }
            }
        }
    }

    /** Those it stands for are told of no more openly than itself. */
    private void retellMerged(UUID id, Audience readers) {
        for (Organization merged : repository.mergedInto(id)) {
            if (merged.tellOfMergeTo(readers, clock.instant())) {
                writes.tell(merged, ChangeKind.MERGED, Caller.REGISTRY);
            }
            retellMerged(merged.id(), readers);
        }
    }

    private void rename(UUID id, Standing now) {
        UUID last = BEFORE_ALL;
        List<UUID> some;
        do {
            some = graph.naming(id, last, RENAMED_AT_ONCE);
            for (Organization each : repository.claimed(some)) {
                String name = now == null ? null : now.nameIn(each.content().audience());
                writes.revise(Organization.TYPE, each, naming(each, id, name), Caller.REGISTRY);
                repository.getEntityManager().detach(each);
            }
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == RENAMED_AT_ONCE);
    }

    private static OrganizationDraft naming(Organization organization, UUID other, String name) {
        OrganizationDraft content = organization.content();
        return content.relating(Relations.naming(content.relations(), other, name));
    }
}
