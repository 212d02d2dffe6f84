package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csoregistry.commons.aggregate.Retellings;
import org.csoregistry.commons.aggregate.Writes;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.organization.profile.domain.AccreditationEntries;
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
     * Keeps what others are found by, and carries new names into all who are related to the organizations. Called when
     * their own rows are written.
     *
     * @return by how many versions others have been raised by that
     */
    Map<UUID, Long> follow(List<Turn> turns) {
        graph.put(changed(turns, OrganizationDraft::relations));
        accreditations.put(changed(turns, OrganizationDraft::accreditations));
        turns.stream()
                .filter(Turn::isReaudienced)
                .forEach(turn -> retellMerged(turn.id(), turn.after().readers()));
        Map<UUID, Long> raised = new HashMap<>();
        conceal(turns.stream().filter(Turn::isHiding).map(Turn::id).collect(Collectors.toSet()), raised);
        List<Turn> renaming = turns.stream()
                .filter(turn -> turn.isRenaming() && !turn.isHiding())
                .toList();
        Set<UUID> named = graph.named(renaming.stream().map(Turn::id).toList());
        renaming.stream()
                .filter(turn -> named.contains(turn.id()))
                .forEach(turn -> rename(turn.id(), turn.after(), raised));
        return raised;
    }

    private static <T> Map<UUID, List<T>> changed(List<Turn> turns, Function<OrganizationDraft, List<T>> list) {
        return turns.stream()
                .filter(turn -> turn.changes(list))
                .collect(Collectors.toMap(Turn::id, turn -> turn.now(list)));
    }

    /** Nobody is found any more by what this one says. */
    void unlist(UUID id) {
        graph.put(Map.of(id, List.of()));
        accreditations.put(Map.of(id, List.of()));
    }

    void list(Standing standing) {
        graph.put(Map.of(standing.id(), standing.content().relations()));
        accreditations.put(Map.of(standing.id(), standing.content().accreditations()));
    }

    /** Takes back what was told of others while these were named in them, and tells them anew. */
    private void conceal(Set<UUID> hidden, Map<UUID, Long> raised) {
        if (hidden.isEmpty()) {
            return;
        }
        for (UUID each : retellings.naming(Organization.TYPE, withMerged(hidden))) {
            for (Organization standing : repository.claimed(List.of(each))) {
                change(standing, raised, () -> retellings.retell(standing, hiding(standing, hidden), Caller.REGISTRY));
            }
        }
    }

    /** By the names of those they stand for they would be known as well. */
    private List<UUID> withMerged(Collection<UUID> ids) {
        List<UUID> known = new ArrayList<>(ids);
        for (int i = 0; i < known.size(); i++) {
            repository.mergedInto(known.get(i)).forEach(merged -> known.add(merged.id()));
        }
        return known;
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

    private void rename(UUID id, Standing now, Map<UUID, Long> raised) {
        UUID last = BEFORE_ALL;
        List<UUID> some;
        do {
            some = graph.naming(id, last, RENAMED_AT_ONCE);
            for (Organization each : repository.claimed(some)) {
                String name = now == null ? null : now.nameIn(each.content().audience());
                change(
                        each,
                        raised,
                        () -> writes.revise(
                                Organization.TYPE, each, naming(each.content(), id, name), Caller.REGISTRY));
            }
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == RENAMED_AT_ONCE);
    }

    private void change(Organization other, Map<UUID, Long> raised, Runnable change) {
        long version = other.version();
        change.run();
        raised.merge(other.id(), other.version() - version, Long::sum);
        // Or every flush would look through all those before.
        repository.getEntityManager().detach(other);
    }

    private static OrganizationDraft hiding(Organization organization, Set<UUID> hidden) {
        OrganizationDraft content = organization.content();
        for (UUID each : hidden) {
            content = naming(content, each, null);
        }
        return content;
    }

    private static OrganizationDraft naming(OrganizationDraft content, UUID other, String name) {
        return content.relating(Relations.naming(content.relations(), other, name));
    }
}
