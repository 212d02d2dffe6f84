package org.csoregistry.organization.relation.domain;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param from first day; null where it is not known
 * @param until last day; null while it lasts, or where it is not known
 */
public record Period(LocalDate from, LocalDate until) {}
