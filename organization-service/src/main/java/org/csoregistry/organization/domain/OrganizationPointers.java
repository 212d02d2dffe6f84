package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.aggregate.Writes;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.organization.merge.domain.Related;
import org.csoregistry.organization.relation.domain.Relation;
import org.csoregistry.organization.relation.domain.RelationGraph;
import org.csoregistry.organization.relation.domain.Relations;

/** Leads the relations of third organizations from one to another, in a new version of each, and back. */
@ApplicationScoped
class OrganizationPointers {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 20;

    private final OrganizationRepository repository;
    private final RelationGraph graph;
    private final Writes writes;
    private final Clock clock;

    OrganizationPointers(OrganizationRepository repository, RelationGraph graph, Writes writes, Clock clock) {
        this.repository = repository;
        this.graph = graph;
        this.writes = writes;
        this.clock = clock;
    }

    /** What it changed, so that it can be undone. */
    List<Related> point(UUID from, Standing to) {
        List<Related> changed = new ArrayList<>();
        UUID last = BEFORE_ALL;
        List<UUID> some;
        do {
            some = graph.naming(from, last, AT_ONCE);
            for (Organization third : repository.claimed(some)) {
                List<Relation> before = third.content().relations();
                List<Relation> after = Relations.pointed(
                        before, from, to.id(), to.nameIn(third.content().audience()));
                tell(third, after);
                changed.add(new Related(third.id(), Relations.unnamed(before), Relations.unnamed(after)));
            }
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == AT_ONCE);
        return changed;
    }

    /** As far as they still say what they were made to say. */
    void pointBack(List<Related> related, Standing from, Standing into) {
        List<UUID> ids = related.stream().map(Related::organizationId).toList();
        for (Organization third : repository.claimed(ids)) {
            List<Relation> now = third.content().relations();
            related.stream()
                    .filter(one -> one.organizationId().equals(third.id()))
                    .forEach(one -> tell(third, named(back(now, one), third, from, into)));
        }
    }

    private static List<Relation> back(List<Relation> now, Related related) {
        if (Relations.unnamed(now).equals(related.after())) {
            return related.before();
        }
        List<Relation> back = new ArrayList<>();
        for (Relation relation : now) {
            boolean made = Relations.say(related.after(), relation) && !Relations.say(related.before(), relation);
            if (made) {
                related.before().stream()
                        .filter(before -> !Relations.say(related.after(), before)
                                && before.with(relation.organizationId(), null).overlaps(relation))
                        .forEach(back::add);
            } else {
                back.add(relation);
            }
        }
        return back;
    }

    private List<Relation> named(List<Relation> relations, Organization third, Standing from, Standing into) {
        Map<UUID, String> names = new HashMap<>();
        Audience audience = third.content().audience();
        repository
                .neighbours(Relations.others(relations))
                .forEach((id, other) -> names.put(id, other.nameIn(audience)));
        names.put(from.id(), from.nameIn(audience));
        names.put(into.id(), into.nameIn(audience));
        return Relations.named(relations, names);
    }

    /** The same, related to those that stand by now for the ones it was related to. */
    OrganizationDraft current(OrganizationDraft draft) {
        List<Relation> relations = draft.relations();
        for (UUID other : Relations.others(relations)) {
            UUID standing = standing(other);
            if (!standing.equals(other)) {
                relations = Relations.pointed(relations, other, standing, null);
            }
        }
        return draft.relating(relations);
    }

    private UUID standing(UUID id) {
        UUID last = id;
        for (Organization next = repository.findById(id); next != null && next.mergedInto() != null; ) {
            last = next.mergedInto();
            next = repository.findById(last);
        }
        return last;
    }

    /** Those that were merged into it before are told of as openly as itself. */
    void tellMergedOf(Standing standing, Caller by) {
        for (Organization merged : repository.mergedInto(standing.id())) {
            if (merged.tellOfMergeTo(standing.readers(), clock.instant())) {
                writes.tell(merged, ChangeKind.MERGED, by);
            }
        }
    }

    private void tell(Organization third, List<Relation> relations) {
        writes.revise(Organization.TYPE, third, third.content().relating(relations), Caller.REGISTRY);
        graph.put(Map.of(third.id(), relations));
        // Or every flush would look through all those before.
        repository.getEntityManager().detach(third);
    }
}
