package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.lock.NamedLocks;
import org.csoregistry.organization.relation.domain.RelationKind;
import org.csoregistry.organization.relation.domain.Relations;

/**
 * What a write has to itself while it judges what other organizations have and say, until it is committed: writers who
 * cannot see each other would else both find the way free.
 */
@ApplicationScoped
class OrganizationClaims {
    private final NamedLocks locks;

    OrganizationClaims(NamedLocks locks) {
        this.locks = locks;
    }

    /**
     * Taken before anything is written.
     *
     * @param before null for a new one
     * @param after null for one that is withdrawn
     */
    void take(Standing before, Standing after) {
        Set<String> alone = new HashSet<>();
        if (before != null && !before.isNamedAs(after)) {
            alone.add(name(before.id()));
        }
        if (after != null) {
            after.identifiers().stream()
                    .filter(identifier ->
                            before == null || !before.identifiers().contains(identifier))
                    .forEach(identifier -> alone.add("identifier " + identifier.scheme() + " " + identifier.value()));
        }
        if (before != null && after != null) {
            // A new one is in no circle: nobody could name it yet.
            after.content().relations().stream()
                    .filter(relation -> !Relations.say(before.content().relations(), relation))
                    .forEach(relation -> alone.add("relation " + Codes.wire(relation.kind())));
        }
        Set<String> shared = Stream.of(before, after)
                .filter(Objects::nonNull)
                .flatMap(standing -> Relations.others(standing.content().relations()).stream())
                .map(OrganizationClaims::name)
                .collect(Collectors.toSet());
        locks.hold(alone, shared);
    }

    /** What two that become one, or two again, have to themselves: their names, and the ways from one to the other. */
    void take(List<Standing> two) {
        Set<String> alone = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Standing each : two) {
            alone.add(name(each.id()));
            Relations.others(each.content().relations()).forEach(other -> shared.add(name(other)));
        }
        for (RelationKind kind : RelationKind.values()) {
            alone.add("relation " + Codes.wire(kind));
        }
        locks.hold(alone, shared);
    }

    private static String name(UUID id) {
        return "organization " + id;
    }
}
