package org.csoregistry.commons.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.problem.Refusal.Forbidden;

/**
 * Whoever asks, and what that allows.
 *
 * @param subject the token's subject; null for an anonymous caller
 * @param roles values of {@link Role}
 * @param countries ISO 3166-1 alpha-2 codes in which a government or field office acts
 * @param organization the organization that a CSO's token speaks for; null if none
 */
public record Caller(String subject, Set<String> roles, Set<String> countries, UUID organization) {
    public static final Caller ANONYMOUS = new Caller(null, Set.of(), Set.of(), null);

    /** The registry itself, when it carries a neighbour's change into its own resources. */
    public static final Caller REGISTRY = new Caller("registry", Set.of(Role.SECRETARIAT), Set.of(), null);

    /** Not whatever else an identity provider puts among the groups. */
    private static final Set<String> READ_PARTNER_AUDIENCE =
            Set.of(Role.PARTNER, Role.CSO, Role.GOVERNMENT, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.ADMIN);

    public Caller {
        roles = Set.copyOf(roles);
        countries = Set.copyOf(countries);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean readsPartnerAudience() {
        return !Collections.disjoint(roles, READ_PARTNER_AUDIENCE);
    }

    public boolean readsEverything() {
        return is(Role.SECRETARIAT);
    }

    /** The countries whose restricted records the caller may read. */
    public Set<String> readsRestrictedIn() {
        return is(Role.FIELD_OFFICE) ? countries : Set.of();
    }

    /** Whether the caller may know of a record with this audience, that concerns these countries. */
    public boolean mayRead(Audience audience, Collection<String> recordCountries) {
        return switch (audience) {
            case PUBLIC -> true;
            case PARTNER -> readsPartnerAudience();
            case RESTRICTED -> readsEverything() || !Collections.disjoint(readsRestrictedIn(), recordCountries);
        };
    }

    /** Whether every one of these countries is the caller's; a record of no country is the secretariat's. */
    public boolean mayWriteIn(Collection<String> recordCountries) {
        boolean within = !recordCountries.isEmpty() && countries.containsAll(recordCountries);
        return is(Role.SECRETARIAT) || within && (is(Role.FIELD_OFFICE) || is(Role.GOVERNMENT));
    }

    public void mustWriteIn(Collection<String> recordCountries) {
        if (!mayWriteIn(recordCountries)) {
            throw new Forbidden("The caller's countries do not cover those of the record.");
        }
    }

    /** Whether the caller decides what becomes public, in these countries. */
    public boolean mayPublishIn(Collection<String> recordCountries) {
        boolean within = !recordCountries.isEmpty() && countries.containsAll(recordCountries);
        return is(Role.SECRETARIAT) || within && is(Role.FIELD_OFFICE);
    }

    /**
     * Refuses to change an audience without the right to publish: to hide a record is a decision as well. A new record
     * ({@code before} is null) may be submitted to partners, and a CSO may always hide its own profile.
     */
    public void mustBeAllowedToPublish(Audience before, Audience after, Collection<String> recordCountries) {
        boolean narrows = before != null && after.compareTo(before) > 0;
        boolean decides = before == null ? after == Audience.PUBLIC : after != before && !(narrows && is(Role.CSO));
        if (decides && !mayPublishIn(recordCountries)) {
            throw new Forbidden(
                    "Who may see a record is for the secretariat, and for field offices in their countries.");
        }
    }
}
