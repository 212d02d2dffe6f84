package org.csoregistry.commons.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.problem.Violation;

/** Collects the rules that a draft breaks between its properties. */
public final class Contradictions {
    private final List<Violation> found = new ArrayList<>();

    public Contradictions unless(boolean holds, String pointer, String detail) {
        if (!holds) {
            found.add(Violation.at(pointer, detail));
        }
        return this;
    }

    /** A period is in order; either end may be open. {@code at} is the pointer of its last day. */
    public Contradictions unlessOrdered(LocalDate from, LocalDate until, String at) {
        return unless(from == null || until == null || !until.isBefore(from), at, "must not be before from");
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }
}
