package org.csoregistry.commons.json;

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

    public List<Violation> list() {
        return List.copyOf(found);
    }
}
