package org.csoregistry.organization.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a write makes of one organization.
 *
 * @param before null for a new one
 * @param after null for one that is withdrawn
 */
record Turn(Standing before, Standing after) {
    UUID id() {
        return before == null ? after.id() : before.id();
    }

    /** Whether everything stays as it is. */
    boolean isIdle() {
        return before != null && after != null && before.content().equals(after.content());
    }

    /** The same with the draft as it may be written. */
    Turn settled(OrganizationDraft draft) {
        return new Turn(before, after.with(draft));
    }

    /** Whether others must be told, because of what it is called now or who may know of it. */
    boolean isRenaming() {
        return before != null && !before.isNamedAs(after);
    }

    boolean isHiding() {
        return before != null && before.isHiddenBy(after);
    }

    /** Whether others may know of it than before. */
    boolean isReaudienced() {
        return before != null && after != null && before.readers() != after.readers();
    }

    /** A list before and after; that of one that is not there is empty. */
    <T> boolean changes(Function<OrganizationDraft, List<T>> list) {
        return !of(before, list).equals(of(after, list));
    }

    <T> List<T> now(Function<OrganizationDraft, List<T>> list) {
        return of(after, list);
    }

    private static <T> List<T> of(Standing standing, Function<OrganizationDraft, List<T>> list) {
        return standing == null ? List.of() : list.apply(standing.content());
    }
}
