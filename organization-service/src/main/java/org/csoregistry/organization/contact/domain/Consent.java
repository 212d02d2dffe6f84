package org.csoregistry.organization.contact.domain;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.text.CivilDate;

/**
 * On what ground a person's data is here, and for whom.
 *
 * @param givenOn of a consent, the day on which it was given
 * @param withdrawnOn the day on which it was taken back; whichever day that is, it counts at once
 */
public record Consent(
        @NotNull LegalBasis basis,
        @CivilDate LocalDate givenOn,
        @NotEmpty List<@NotNull ConsentScope> scope,
        @CivilDate LocalDate withdrawnOn) {

    public Consent {
        scope = scope == null ? null : Draft.list(scope);
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    /** Only a consent opens what would be closed; no other ground does. */
    private boolean allows(Audience audience) {
        boolean publication = scope.contains(ConsentScope.PUBLICATION);
        return switch (audience) {
            case RESTRICTED -> true;
            case PARTNER -> basis == LegalBasis.CONSENT && (publication || scope.contains(ConsentScope.PARTNERS));
            case PUBLIC -> basis == LegalBasis.CONSENT && publication;
        };
    }

    void check(Audience audience, Contradictions found) {
        if (basis == null || scope == null) {
            return;
        }
        boolean consented = basis == LegalBasis.CONSENT;
        found.unless(!consented || givenOn != null, "/consent/givenOn", "must say when the consent was given")
                .unless(consented || withdrawnOn == null, "/consent/withdrawnOn", "must be that of a consent")
                .unless(
                        givenOn == null || withdrawnOn == null || !withdrawnOn.isBefore(givenOn),
                        "/consent/withdrawnOn",
                        "must not be before givenOn")
                .unless(allows(audience), "/audience", "must be one that the person has consented to");
    }
}
