package org.csoregistry.gateway.asyncapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.junit.jupiter.api.Test;

/** The document as a reader meets it; its form is judged by our reading of the specification. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class AsyncApiIT {
    private static final long OLD_MILLIS = 100;
    private static final String SCHEMA = "https://registry.example.org/v1/events/schemas/event.created.v1.json";

    @Test
    void whatTheServicesPublishIsToldAndOutlivesThem() throws Exception {
        try (var event = FakeService.start(Service.EVENT, AsyncApiIT::index)) {
            given().get("/asyncapi")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("asyncapi", equalTo("3.0.0"))
                    .body("channels.keySet()", containsInAnyOrder("stream", "events", "eventsFull"))
                    .body("channels.events.address", equalTo("registry.events.v1"))
                    .body("channels.eventsFull.address", equalTo("registry.events.full.v1"))
                    .body("channels.events.messages", hasKey("event.created.v1"))
                    .body("operations.sendEvents.action", equalTo("send"))
                    .body("components.messages.'event.created.v1'.payload.schema.$ref", equalTo(SCHEMA))
                    .body("x-unavailable", hasItems("organization-service", "commitment-service"));
        }
        Thread.sleep(OLD_MILLIS);

        given().get("/asyncapi.json").then().statusCode(200).body("channels", hasKey("events"));
    }

    @Test
    void aServiceThatGivesNoIndexIsUnavailable() throws Exception {
        try (var commitment = FakeService.saying(Service.COMMITMENT, "{\"items\":[{\"type\":7}]}")) {
            Thread.sleep(OLD_MILLIS);
            given().get("/asyncapi")
                    .then()
                    .statusCode(200)
                    .body("x-unavailable", hasItem("commitment-service"))
                    .body("channels", not(hasKey("commitments")));
        }
    }

    @Test
    void theGatewayIsNamedByItsPublicAddressAndTheBrokerByNone() {
        String text = given().get("/asyncapi").asString();

        JsonNode servers = RegistryJson.read(text).get("servers");
        assertThat(servers.at("/gateway/host").textValue()).isEqualTo("registry.example.org");
        assertThat(servers.at("/gateway/protocol").textValue()).isEqualTo("https");
        assertThat(servers.at("/broker/host").textValue()).isEqualTo("{address}");
        assertThat(text).doesNotContain(Integer.toString(GatewaySetup.brokerPort()));
    }

    @Test
    void everyReferenceWithinLeadsSomewhere() throws Exception {
        try (var event = FakeService.start(Service.EVENT, AsyncApiIT::index)) {
            Thread.sleep(OLD_MILLIS);
            JsonNode document = RegistryJson.read(given().get("/asyncapi").asString());

            List<String> references = document.findValuesAsText("$ref");

            assertThat(references).hasSizeGreaterThan(8);
            assertThat(references)
                    .allMatch(reference -> reference.startsWith("https://")
                            || !document.at(reference.substring(1)).isMissingNode());
        }
    }

    @Test
    void yamlIsGivenToThoseWhoAskForIt() {
        given().accept("application/yaml")
                .get("/asyncapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("asyncapi:"));
        given().get("/asyncapi.yaml").then().contentType("application/yaml");
        given().get("/").then().body("asyncapi", equalTo("/asyncapi"));
    }

    @Test
    void itIsThereToBeRead() {
        given().post("/asyncapi").then().statusCode(405);
    }

    private static void index(HttpServerRequest request) {
        assertThat(request.path()).isEqualTo("/v1/events/schemas");
        request.response()
                .end(
                        """
                {"items":[{"type":"org.csoregistry.event.created.v1","revision":2,"schema":"%s"}]}
                """
                                .formatted(SCHEMA));
    }
}
