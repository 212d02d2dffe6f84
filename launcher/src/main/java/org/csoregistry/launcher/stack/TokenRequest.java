package org.csoregistry.launcher.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a token of the embedded issuer shall say.
 *
 * @param role the one role in the {@code groups} claim, such as {@code secretariat}
 * @param subject who the token is for; also its {@code upn}
 * @param countries ISO 3166-1 alpha-2; empty = no {@code countries} claim
 * @param organization the organization a {@code cso} speaks for
 * @param validity from now; negative = a token that has expired
 */
public record TokenRequest(
        String role, String subject, List<String> countries, Optional<UUID> organization, Duration validity) {

    private static final Duration WORKING_DAY = Duration.ofHours(12);

    public TokenRequest {
        countries = List.copyOf(countries);
    }

    /** A token for a role: subject = the role's name, 12 hours, no countries, no organization. */
    public static TokenRequest of(String role) {
        return new TokenRequest(role, role, List.of(), Optional.empty(), WORKING_DAY);
    }

    public TokenRequest withSubject(String other) {
        return new TokenRequest(role, other, countries, organization, validity);
    }

    public TokenRequest withCountries(List<String> others) {
        return new TokenRequest(role, subject, others, organization, validity);
    }

    public TokenRequest withOrganization(UUID other) {
        return new TokenRequest(role, subject, countries, Optional.of(other), validity);
    }

    public TokenRequest withValidity(Duration other) {
        return new TokenRequest(role, subject, countries, organization, other);
    }
}
