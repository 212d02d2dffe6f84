package org.csoregistry.event.domain.programme;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What an event is to another one, which this registry may learn of later. */
public record EventLink(@NotNull LinkType type, @NotNull UUID eventId) {}
