package org.csoregistry.organization.profile.domain;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.WebAddress;

/**
 * What an organization does or did.
 *
 * @param from first day; null where it is not known
 * @param until last day; null while it goes on, or where it is not known
 * @param country ISO 3166-1 alpha-2 code of where
 * @param eventId the meeting it belongs to, which this registry may learn of later
 * @param url http or https
 */
public record Activity(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap title,
        @CivilDate LocalDate from,
        @CivilDate LocalDate until,
        @CountryCode String country,
        UUID eventId,
        @WebAddress String url) {}
