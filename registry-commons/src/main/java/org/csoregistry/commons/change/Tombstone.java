package org.csoregistry.commons.change;

import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.csoregistry.commons.json.Guaranteed;

/** What a feed shows of a resource that is gone from it. */
public record Tombstone(@Guaranteed UUID id, @Min(1) long version) {}
