package org.csoregistry.organization.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.cso;
import static org.csoregistry.organization.testing.Callers.fieldOffice;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ChannelsIT {
    private static final String CLOSED =
            """
            {"channels": [{"kind": "email", "value": "partners@forum.mn", "purpose": "support", "audience": "partner"},
                          {"kind": "phone", "value": "+976 11 312345", "audience": "restricted"}]}
            """;

    private static UUID organization() {
        ObjectNode draft = REGISTRY.draftNamed("Reached");
        draft.set(
                "channels",
                RegistryJson.read("[{\"kind\":\"website\",\"value\":\"https://forum.mn/\",\"purpose\":\"press\"}]"));
        return REGISTRY.created(draft);
    }

    private static String path(UUID id) {
        return "/v1/organizations/" + id + "/channels";
    }

    private static Response put(RequestSpecification caller, UUID id, String body) {
        return caller.contentType("application/json; charset=UTF-8").body(body).put(path(id));
    }

    private static List<String> seenBy(String token, UUID id) {
        return as(token).get(path(id)).jsonPath().getList("items.value");
    }

    @Test
    void everybodySeesTheChannelsThatAreForThem() {
        UUID id = organization();
        put(fieldOffice().header("If-None-Match", "*"), id, CLOSED)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        String website = "https://forum.mn/";
        String partners = "partners@forum.mn";
        String phone = "+97611312345";
        assertThat(seenBy(null, id)).containsExactly(website);
        assertThat(seenBy(token("admin"), id)).containsExactly(website, partners);
        assertThat(seenBy(token("partner"), id)).containsExactly(website, partners);
        assertThat(seenBy(token("government", "MN"), id)).containsExactly(website, partners);
        assertThat(seenBy(token("field-office", "KE"), id)).containsExactly(website, partners);
        assertThat(seenBy(token("field-office", "MN"), id)).containsExactly(website, partners, phone);
        assertThat(seenBy(cso(id), id)).containsExactly(website, partners, phone);
        assertThat(seenBy(token("secretariat"), id)).containsExactly(website, partners, phone);
        assertThat(as(token("partner")).get(path(id)).header("ETag")).isNull();
        anonymous().get(path(id)).then().header("Cache-Control", "no-store");
    }

    @Test
    void whatIsClosedIsInNoDocumentLedgerOrVersion() {
        UUID id = organization();
        put(secretariat().header("If-None-Match", "*"), id, CLOSED).then().statusCode(201);

        secretariat()
                .get("/v1/organizations/" + id)
                .then()
                .body("version", equalTo(1))
                .body("channels.value", equalTo(List.of("https://forum.mn/")));
        assertThat(LedgerReader.count("select count(*) from change where document like '%partners@forum.mn%'"))
                .isZero();
    }

    @Test
    void theyAreReplacedUnderTheirOwnCondition() {
        UUID id = organization();
        put(as(cso(id)).header("If-Match", "*"), id, CLOSED).then().statusCode(404);
        put(as(cso(id)).header("If-None-Match", "*"), id, CLOSED).then().statusCode(201);
        put(as(cso(id)).header("If-None-Match", "*"), id, CLOSED).then().statusCode(412);
        put(as(cso(id)), id, CLOSED).then().statusCode(428);
        put(as(cso(id)).header("If-Match", "\"1\""), id, "{\"channels\":[]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.value", equalTo(List.of("https://forum.mn/")));

        put(as(cso(id)).header("If-Match", "\"1\""), id, CLOSED)
                .then()
                .statusCode(412)
                .body("current.items", equalTo(List.of()));
    }

    @Test
    void othersDoNotReplaceThem() {
        UUID id = organization();

        put(as(cso(Registry.newId())).header("If-None-Match", "*"), id, CLOSED)
                .then()
                .statusCode(403);
        put(as(token("field-office", "KE")).header("If-None-Match", "*"), id, CLOSED)
                .then()
                .statusCode(403);
        put(as(token("government", "MN")).header("If-None-Match", "*"), id, CLOSED)
                .then()
                .statusCode(403);
        put(anonymous().header("If-None-Match", "*"), id, CLOSED).then().statusCode(401);
    }

    @Test
    void eachIsJudgedByItsKindAndBelongsWhereItsAudienceIs() {
        ObjectNode draft = REGISTRY.draftNamed("Badly reached");
        draft.set(
                "channels",
                RegistryJson.read(
                        """
                        [{"kind":"email","value":"office"}, {"kind":"phone","value":"11 312345"},
                         {"kind":"website","value":"forum.mn"}, {"kind":"fax","value":"1"},
                         {"kind":"post","value":" "}, {"kind":"social","value":"https://forum.mn/","audience":"partner"},
                         {"kind":"post","value":"PO Box 1"}, {"kind":"post","value":"PO Box 1"}]
                        """));

        REGISTRY.post(secretariat(), draft)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/channels/0/value",
                                "/channels/1/value",
                                "/channels/2/value",
                                "/channels/3/kind",
                                "/channels/4/value",
                                "/channels/5/audience",
                                "/channels/7"));
        put(
                        secretariat().header("If-None-Match", "*"),
                        organization(),
                        "{\"channels\":[{\"kind\":\"email\",\"value\":\"a@b.mn\"}]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/channels/0/audience"));
        put(secretariat().header("If-None-Match", "*"), organization(), "{\"chanels\":1}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/chanels", "/channels"));
    }

    @Test
    void theyGoWithTheOrganization() {
        UUID id = organization();
        put(secretariat().header("If-None-Match", "*"), id, CLOSED).then().statusCode(201);

        REGISTRY.withdraw(id, 1).then().statusCode(204);

        secretariat().get(path(id)).then().statusCode(410).body("items", nullValue());
        assertThat(LedgerReader.count(
                        "select count(*) from organization_channels where organization_id = '%s'".formatted(id)))
                .isZero();
    }
}
