package org.csoregistry.organization.merge.domain;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;

/**
 * What shall be merged into an organization.
 *
 * @param from id of the one that goes
 * @param fromVersion its version, as the caller has seen it
 */
public record MergeDraft(@NotNull UUID from, @NotNull @Min(1) Long fromVersion) implements Draft {

    @Override
    public List<Violation> contradictions() {
        return List.of();
    }
}
