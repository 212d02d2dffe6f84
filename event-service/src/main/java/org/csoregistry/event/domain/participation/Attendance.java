package org.csoregistry.event.domain.participation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.csoregistry.commons.json.Guaranteed;

/**
 * How many came. Numbers only: who came is not kept here.
 *
 * @param group null where the source counts all together
 * @param gender unknown, unless told
 */
public record Attendance(
        StakeholderGroup group,
        @Guaranteed Gender gender,
        @NotNull @Min(0) @Max(10_000_000) Integer count,
        @NotNull Precision precision) {

    public Attendance {
        gender = gender == null ? Gender.UNKNOWN : gender;
    }

    /** Whether both count the same people. */
    public boolean repeats(Attendance other) {
        return group == other.group && gender == other.gender;
    }
}
