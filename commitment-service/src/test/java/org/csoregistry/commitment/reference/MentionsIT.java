package org.csoregistry.commitment.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commitment.testing.Http.MONGOLIA;
import static org.csoregistry.commitment.testing.Http.SECRETARIAT;
import static org.csoregistry.commitment.testing.Http.created;
import static org.csoregistry.commitment.testing.Http.eventually;
import static org.csoregistry.commitment.testing.Http.get;
import static org.csoregistry.commitment.testing.Http.patch;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import org.csoregistry.commitment.testing.Neighbour;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class MentionsIT {
    private final Neighbour organizations = new Neighbour("organizations", "organization");
    private final Neighbour events = new Neighbour("events", "engagement-event");
    private final String organization = Ids.next().toString();
    private final String event = Ids.next().toString();

    @Test
    void anOrganizationsNameIsFilledInAndFollowedAlsoInWhatIsSigned() {
        String letter = letter("'status':'signed','signedOn':'2015-10-15','audience':'public'");
        String commitment = commitment("public");
        String hash =
                get(null, letter).body("parties[0].name", nullValue()).extract().path("textSha256");

        organizations.publish("created", organization, 1, "'names':{'en':'Old name'},'audience':'public'");
        eventually(() -> isNamed("Old name", letter, commitment));
        organizations.publish("updated", organization, 2, "'names':{'en':'New name'},'audience':'public'");
        eventually(() -> isNamed("New name", letter, commitment));

        get(null, letter).body("textSha256", equalTo(hash)).body("version", equalTo(3));
        get(SECRETARIAT, letter + "/history")
                .body("items.actor", equalTo(List.of("registry", "registry", "secretariat")));
    }

    @Test
    void anEventsTitleIsFilledInAndFollowed() {
        String letter = letter("'status':'draft','audience':'public'");
        String commitment = commitment("public");

        events.publish("created", event, 1, "'titles':{'en':'Dialogue day'},'audience':'public'");

        eventually(() -> "Dialogue day".equals(path(letter, "originEventName"))
                && "Dialogue day".equals(path(commitment, "originEventName")));
    }

    @Test
    void aNewRecordIsNamedAtOnceWhateverTheCallerCallsIt() {
        organizations.publish("created", organization, 1, "'names':{'en':'Our name'},'audience':'public'");
        String first = letter("'status':'draft','audience':'public'");
        eventually(() -> isNamed("Our name", first));

        String second = letter("'status':'draft','audience':'public'");

        get(null, second).body("version", equalTo(1)).body("parties[0].name", equalTo("Our name"));
        patch(MONGOLIA, second, "{'parties':[{'organizationId':'" + organization + "','name':'x','capacity':'other'}]}")
                .body("parties[0].name", equalTo("Our name"));
    }

    @Test
    void whatIsClosedToTheReadersIsNotNamedToThem() {
        String open = commitment("public");
        String closed = commitment("partner");

        organizations.publish("created", organization, 1, "'names':{'en':'Quiet'},'audience':'partner'");

        eventually(() -> isNamed("Quiet", closed));
        assertThat(isNamed(null, open)).isTrue();
    }

    @Test
    void aWithdrawnOrganizationLosesItsName() {
        String commitment = commitment("public");
        organizations.publish("created", organization, 1, "'names':{'en':'Short-lived'},'audience':'public'");
        eventually(() -> isNamed("Short-lived", commitment));

        organizations.publish("withdrawn", organization, 2, "");

        eventually(() -> isNamed(null, commitment));
    }

    @Test
    void theNameOfAnOrganizationAtRiskIsTakenOutOfWhatWasToldBefore() {
        String letter = letter("'status':'signed','signedOn':'2015-10-15','audience':'public'");
        String commitment = commitment("public");
        organizations.publish("created", organization, 1, "'names':{'en':'Endangered'},'audience':'public'");
        eventually(() -> isNamed("Endangered", letter, commitment));

        organizations.publish(
                "updated",
                organization,
                2,
                "'names':{'en':'Endangered'},'audience':'public','atRisk':{'since':'2026-01-02'}");
        eventually(() -> isNamed(null, letter, commitment));

        for (String path : List.of(letter, commitment)) {
            get(null, path).statusCode(200).body("version", equalTo(4));
            get(null, path + "/history").body("items.version", equalTo(List.of(4)));
            get(null, path + "/versions/2").statusCode(404);
            get(MONGOLIA, path + "/versions/2").statusCode(404);
            get(SECRETARIAT, path + "/versions/2").statusCode(200);
        }
    }

    @Test
    void aRepetitionAndAChangeOfSomethingElseMakeNoNewVersion() {
        String commitment = commitment("public");
        organizations.publish("created", organization, 1, "'names':{'en':'Same'},'audience':'public'");
        eventually(() -> isNamed("Same", commitment));

        organizations.publish("created", organization, 1, "'names':{'en':'Same'},'audience':'public'");
        organizations.publish("updated", organization, 2, "'names':{'en':'Same'},'acronym':'S','audience':'public'");
        String marker = commitment("public");
        events.publish("created", event, 1, "'titles':{'en':'Marker'},'audience':'public'");
        eventually(() -> "Marker".equals(path(marker, "originEventName")));
        organizations.publish("updated", organization, 3, "'names':{'en':'Other'},'audience':'public'");
        eventually(() -> isNamed("Other", commitment));

        // created, named, event named, named otherwise
        get(null, commitment).body("version", equalTo(4));
    }

    private boolean isNamed(String name, String... paths) {
        return List.of(paths).stream()
                .allMatch(path -> Objects.equals(
                        name, path(path, path.contains("letters") ? "parties[0].name" : "responsible[0].name")));
    }

    private static String path(String resource, String property) {
        return get(SECRETARIAT, resource).extract().path(property);
    }

    private String letter(String more) {
        return created(
                "/v1/letters-of-intent",
                "{'titles':{'en':'Letter'},'countries':['MN'],'originEventId':'%s',".formatted(event)
                        + "'parties':[{'organizationId':'%s','name':'Theirs','capacity':'other'}],"
                                .formatted(organization)
                        + more
                        + "}");
    }

    private String commitment(String audience) {
        return created(
                "/v1/commitments",
                "{'titles':{'en':'Promise'},'countries':['MN'],'status':'not-started','originEventId':'%s',"
                                .formatted(event)
                        + "'responsible':[{'organizationId':'%s','name':'Theirs'}],'audience':'%s'}"
                                .formatted(organization, audience));
    }
}
