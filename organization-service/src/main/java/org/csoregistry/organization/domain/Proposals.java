package org.csoregistry.organization.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.organization.relation.domain.Relations;

/** What some rows would make of organizations, as long as none of them has to see what another has made. */
final class Proposals {
    private final List<Proposal> all = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();
    private boolean relating;

    /**
     * What one row would make of an organization.
     *
     * @param organization null for a new one
     */
    record Proposal(ImportRow row, Organization organization, Turn turn) {}

    /** Whether names and circles can be told only once those before are written. */
    boolean mustComeFirst(Turn turn) {
        return isRelating(turn) && relating && turn.before() != null
                || Relations.others(turn.now(OrganizationDraft::relations)).stream()
                        .anyMatch(ids::contains);
    }

    void add(Proposal proposal) {
        if (proposal.turn().isIdle()) {
            return;
        }
        all.add(proposal);
        ids.add(proposal.turn().id());
        relating |= isRelating(proposal.turn());
    }

    private static boolean isRelating(Turn turn) {
        return turn.changes(OrganizationDraft::relations);
    }

    List<Turn> turns() {
        return changing().stream().map(Proposal::turn).toList();
    }

    /** Those that are not as it is. */
    List<Proposal> changing() {
        return List.copyOf(all);
    }
}
