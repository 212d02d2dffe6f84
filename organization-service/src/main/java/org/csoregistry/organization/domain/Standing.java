package org.csoregistry.organization.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.identity.Caller;

/**
 * How an organization stands before the others: who may know of it, what they may call it, what it holds.
 *
 * @param atRiskSince null for one that is not at risk
 */
record Standing(UUID id, LocalDate atRiskSince, OrganizationDraft content) {

    /** The same with another content. */
    Standing with(OrganizationDraft draft) {
        return new Standing(id, atRiskSince, draft);
    }

    /** Whatever it is otherwise: at risk it is for those who may read what is restricted. */
    Audience readers() {
        return atRiskSince == null ? content.audience() : Audience.RESTRICTED;
    }

    boolean isReadableBy(Caller caller) {
        return caller.mayRead(readers(), content.countries()) || id.equals(caller.organization());
    }

    /** Those that nobody else may have: a claim that is refused for the sake of one at risk would tell of it. */
    List<Identifier> identifiers() {
        return atRiskSince == null ? content.identifiers() : List.of();
    }

    /** What a record of this audience may call it; null for nothing. */
    String nameIn(Audience record) {
        return readers().mayBeNamedIn(record) ? content.displayName() : null;
    }

    /** Whether others may go on naming it as they do. */
    boolean isNamedAs(Standing after) {
        return after != null
                && content.displayName().equals(after.content.displayName())
                && readers() == after.readers();
    }

    /** Whether what others were told of it must be taken back; one that is withdrawn was no secret. */
    boolean isHiddenBy(Standing after) {
        return after != null && readers() != Audience.RESTRICTED && after.readers() == Audience.RESTRICTED;
    }
}
