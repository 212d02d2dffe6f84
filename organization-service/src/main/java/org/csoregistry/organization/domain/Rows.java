package org.csoregistry.organization.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.imports.ImportOptions;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.commons.imports.Tally;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/** What the rows before have been about, and what they have brought about. */
final class Rows {
    private final Tally tally;
    private final Map<UUID, Long> raised;
    private final Map<UUID, Long> seen = new HashMap<>();

    /**
     * @param tally of the batches before
     * @param raised by how many versions records have been raised by what the file says of others
     */
    Rows(Tally tally, Map<UUID, Long> raised) {
        this.tally = tally;
        this.raised = raised;
    }

    /** Takes note of whom a row is about, which no row before may have been. */
    void mustNotBeAbout(UUID id, ImportRow row) {
        Long other = seen.putIfAbsent(id, row.number());
        if (other == null && tally.rowAbout(id).isPresent()) {
            other = tally.rowAbout(id).getAsLong();
        }
        // A row that had to wait for those before comes again.
        if (other != null && other != row.number()) {
            throw new InvalidInput(Violation.at("/id", "is that of the organization in row " + other));
        }
    }

    /** The condition of a change; what the file itself has brought about nobody can have seen. */
    void mustHaveSeen(ImportRow row, Organization organization, ImportOptions options) {
        row.mustHaveSeen(organization.version() - raised.getOrDefault(organization.id(), 0L), options);
    }
}
