package org.csoregistry.event.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.event.domain.participation.EventRole;
import org.junit.jupiter.api.Test;

class EngagementEventDraftTest {
    private static final UUID UNODC = UUID.fromString("0190a000-0000-7000-8000-000000000008");
    private static final UUID OTHER = UUID.fromString("0190a000-0000-7000-8000-000000000009");

    @Test
    void theVenuesCountryIsAlwaysConcerned() {
        EngagementEventDraft draft =
                Drafts.with("{\"venue\": {\"country\": \"ID\"}, \"countries\": [\"TL\", \"KH\", \"TL\"]}");

        assertThat(draft.countries()).containsExactly("ID", "KH", "TL");
    }

    @Test
    void aFaultyCountryStaysWhereTheCallerPutIt() {
        assertThat(Drafts.with("{\"countries\": [\"ZZ\", \"MN\", null]}").countries())
                .containsExactly("ZZ", "MN", null);
    }

    @Test
    void themesAreASet() {
        assertThat(Drafts.with("{\"themes\": [\"uncac-13\", \"sdg-16.6\", \"uncac-13\"]}")
                        .themes())
                .containsExactly("sdg-16.6", "uncac-13");
    }

    @Test
    void callingOffNeedsAWord() {
        assertThat(faults(Drafts.with("{\"status\": \"postponed\"}"))).containsExactly("/statusMessage");
        assertThat(faults(Drafts.with("{\"status\": \"cancelled\", \"statusMessage\": {}}")))
                .containsExactly("/statusMessage");
        assertThat(faults(Drafts.with("{\"status\": \"cancelled\", \"statusMessage\": {\"en\": \"No funds\"}}")))
                .isEmpty();
    }

    @Test
    void whoeverHasARoleIsToldByIdOrName() {
        assertThat(faults(Drafts.with("{\"roles\": [{\"role\": \"host\", \"name\": \"City\"}, {\"role\": \"host\"}]}")))
                .containsExactly("/roles/1");
    }

    @Test
    void nobodyIsCountedTwice() {
        assertThat(
                        faults(
                                Drafts.with(
                                        """
                        {"attendance": [{"group": "media", "count": 3, "precision": "exact"},
                                        {"group": "media", "gender": "unknown", "count": 4, "precision": "exact"}]}
                        """)))
                .containsExactly("/attendance");
        assertThat(
                        faults(
                                Drafts.with(
                                        """
                        {"attendance": [{"group": "media", "count": 3, "precision": "exact"},
                                        {"group": "media", "gender": "female", "count": 2, "precision": "exact"},
                                        {"count": 9, "precision": "estimated"}]}
                        """)))
                .isEmpty();
    }

    @Test
    void aLinkIsSaidOnce() {
        String link = "{\"type\": \"prepares\", \"eventId\": \"" + OTHER + "\"}";

        assertThat(faults(Drafts.with("{\"links\": [" + link + ", " + link + "]}")))
                .containsExactly("/links");
    }

    @Test
    void namesOfRegisteredOrganizationsAreOurs() {
        EngagementEventDraft draft = withRoles();

        EngagementEventDraft named = draft.named(Map.of(UNODC, "UN Office on Drugs and Crime"));

        assertThat(named.roles())
                .extracting(EventRole::name)
                .containsExactly("UN Office on Drugs and Crime", null, "City of Bandung");
    }

    @Test
    void theSameNamesMakeTheSameDraft() {
        EngagementEventDraft once = withRoles().named(Map.of(UNODC, "UNODC"));

        assertThat(once.named(Map.of(UNODC, "UNODC"))).isEqualTo(once);
    }

    @Test
    void anOrganizationWithSeveralRolesIsOne() {
        EngagementEventDraft draft = Drafts.with(
                """
                {"roles": [{"organizationId": "%1$s", "role": "host"}, {"organizationId": "%1$s", "role": "chair"}]}
                """
                        .formatted(UNODC));

        assertThat(draft.organizations()).containsExactly(UNODC);
    }

    @Test
    void whatWasWrittenReadsBackTheSame() {
        EngagementEventDraft draft = withRoles().named(Map.of());

        assertThat(RegistryJson.read(RegistryJson.write(draft), EngagementEventDraft.class))
                .isEqualTo(draft);
    }

    private static EngagementEventDraft withRoles() {
        return Drafts.with(
                """
                {"roles": [{"organizationId": "%s", "name": "What the caller thinks", "role": "organizer"},
                           {"organizationId": "%s", "name": "Unknown here", "role": "host"},
                           {"name": "City of Bandung", "role": "supporter"}]}
                """
                        .formatted(UNODC, OTHER));
    }

    private static List<String> faults(EngagementEventDraft draft) {
        return draft.contradictions().stream().map(Violation::pointer).toList();
    }
}
