package org.csoregistry.organization.protection.domain;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What the offices of its country know of an organization's protection. */
public record ProtectionView(@NotNull LocalDate since, String reason) {}
