package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csoregistry.commons.imports.ImportTransaction;
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
    private final ImportTransaction file;

    OrganizationClaims(NamedLocks locks, ImportTransaction file) {
        this.locks = locks;
        this.file = file;
    }

    /**
     * Taken before anything is written.
     *
     * @throws org.csoregistry.commons.problem.Refusal.Unavailable if it could come into the way of a file that is being
     *     written as a whole
     */
    void take(Turn turn) {
        if (touchesOthers(turn)) {
            file.mustNotBeUnderWay();
        }
        hold(List.of(turn));
    }

    /** The same for all those of a file that are written together; it waits for a file that is written as a whole. */
    void take(List<Turn> turns) {
        if (turns.stream().anyMatch(OrganizationClaims::touchesOthers)) {
            file.awaitItsEnd();
        }
        hold(turns);
    }

    private void hold(List<Turn> turns) {
        Set<String> alone = new HashSet<>();
        turns.forEach(turn -> addAlone(turn, alone));
        Set<String> shared = turns.stream()
                .flatMap(OrganizationClaims::others)
                .map(OrganizationClaims::name)
                .collect(Collectors.toSet());
        locks.hold(alone, shared);
    }

    private static void addAlone(Turn turn, Set<String> alone) {
        Standing before = turn.before();
        Standing after = turn.after();
        if (turn.isRenaming()) {
            alone.add(name(turn.id()));
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
    }

    private static boolean touchesOthers(Turn turn) {
        return turn.isRenaming() || others(turn).findAny().isPresent();
    }

    private static Stream<UUID> others(Turn turn) {
        return Stream.of(turn.before(), turn.after())
                .filter(Objects::nonNull)
                .flatMap(standing -> Relations.others(standing.content().relations()).stream());
    }

    /**
     * What two that become one, or two again, have to themselves: their names, and the ways from one to the other.
     *
     * @throws org.csoregistry.commons.problem.Refusal.Unavailable if a file is being written as a whole
     */
    void takeBoth(List<Standing> two) {
        file.mustNotBeUnderWay();
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
