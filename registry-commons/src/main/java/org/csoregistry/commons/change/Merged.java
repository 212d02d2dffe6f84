package org.csoregistry.commons.change;

import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.csoregistry.commons.json.Guaranteed;

/**
 * What is left of a resource that was merged into another of its type.
 *
 * @param mergedInto id of the other one, which may have been merged itself since
 */
public record Merged(@Guaranteed UUID id, @Min(1) long version, @Guaranteed UUID mergedInto) {}
