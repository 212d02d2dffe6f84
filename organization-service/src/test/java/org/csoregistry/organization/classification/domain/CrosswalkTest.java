package org.csoregistry.organization.classification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.organization.domain.OrganizationType;
import org.junit.jupiter.api.Test;

class CrosswalkTest {

    @Test
    void everyTypeHasALineAndStandsForWhatCorrespondsToIt() {
        assertThat(Crosswalk.lines()).extracting(CrosswalkLine::type).containsExactly(OrganizationType.values());
        assertThat(Crosswalk.lines()).allSatisfy(line -> assertThat(line.iatiTypes())
                .contains(line.iatiType(), line.iatiTypeWithoutCountry()));
    }

    @Test
    void typesStandForTheirNumbersInTheOrganisationTypesOfIati() {
        assertThat(Crosswalk.lines().stream()
                        .collect(Collectors.toMap(
                                line -> Codes.wire(line.type()),
                                line -> Codes.wire(line.iatiType()) + " " + Codes.wire(line.iatiTypeWithoutCountry()))))
                .containsEntry("cso", "22 21")
                .containsEntry("cso-network", "22 21")
                .containsEntry("government-body", "10 10")
                .containsEntry("judiciary", "15 15")
                .containsEntry("un-agency", "40 40")
                .containsEntry("foundation", "60 60")
                .containsEntry("private-sector", "70 70")
                .containsEntry("academia", "80 80")
                .containsEntry("media", "90 90");
    }

    @Test
    void nothingIsSaidOfWhatAnAssociationIsAbout() {
        assertThat(Crosswalk.icnpo(OrganizationType.CSO)).isEmpty();
        assertThat(Crosswalk.icnpo(OrganizationType.GOVERNMENT_BODY)).isEmpty();
        assertThat(Crosswalk.icnpo(OrganizationType.FOUNDATION)).containsExactly(IcnpoGroup.PHILANTHROPY);
    }

    @Test
    void thereAreTwelveGroups() {
        assertThat(IcnpoGroup.values()).hasSize(12);
    }
}
