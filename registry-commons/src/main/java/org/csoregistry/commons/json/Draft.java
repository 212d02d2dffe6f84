package org.csoregistry.commons.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.csoregistry.commons.problem.Violation;

/**
 * What a caller sends to create or replace a resource: read strictly, normalised in its compact constructor,
 * validated as a whole by {@link DraftReader}.
 */
public interface Draft {

    /** What is wrong between properties that are each right by themselves; see {@link Contradictions}. */
    List<Violation> contradictions();

    /** An unmodifiable copy that tolerates what validation has yet to refuse: null for none, null elements. */
    static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
