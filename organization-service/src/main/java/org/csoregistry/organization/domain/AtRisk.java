package org.csoregistry.organization.domain;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * That the organization is at risk, told to those only who may know of it at all.
 *
 * @param since the day on which somebody said so
 */
public record AtRisk(@NotNull LocalDate since) {}
