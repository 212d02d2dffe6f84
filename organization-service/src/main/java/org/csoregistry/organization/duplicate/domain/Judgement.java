package org.csoregistry.organization.duplicate.domain;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;

/** What a caller says of two organizations. */
public record Judgement(@NotNull Verdict verdict) implements Draft {

    @Override
    public List<Violation> contradictions() {
        return List.of();
    }
}
