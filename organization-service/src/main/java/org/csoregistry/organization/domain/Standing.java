package org.csoregistry.organization.domain;

import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.identity.Caller;

/** How an organization stands before the others: who may know of it, what they may call it, what it holds. */
record Standing(UUID id, OrganizationDraft content) {

    /** The same with another content. */
    Standing with(OrganizationDraft draft) {
        return new Standing(id, draft);
    }

    Audience readers() {
        return content.audience();
    }

    boolean isReadableBy(Caller caller) {
        return caller.mayRead(readers(), content.countries()) || id.equals(caller.organization());
    }

    /** Those that nobody else may have. */
    List<Identifier> identifiers() {
        return content.identifiers();
    }

    /** What a record of this audience may call it; null for nothing. */
    String nameIn(Audience record) {
        return readers().mayBeNamedIn(record) ? content.displayName() : null;
    }

    /** Whether others may go on naming it as they do; {@code after} is null for one that is withdrawn. */
    boolean isNamedAs(Standing after) {
        return after != null
                && content.displayName().equals(after.content.displayName())
                && readers() == after.readers();
    }
}
