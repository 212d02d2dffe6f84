package org.csoregistry.webhook.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is said precisely. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class WebhookBadInputIT {
    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver().echoing(false);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whoIsNobodyMaySubscribeNothing() {
        given().get("/v1/webhooks").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/webhooks")
                .then()
                .statusCode(401);
        new Subscriber("visitor", "visitor").asks().get("/v1/webhooks").then().statusCode(403);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        String draft =
                """
                {"url":"ftp://x","state":"active","description":" ",
                 "filter":{"types":["Organization!"],"countries":["XX"],"themes":["?"],"resources":["1"],"colour":1}}
                """;

        partner.post(draft)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/url",
                                "/state",
                                "/description",
                                "/filter/types",
                                "/filter/countries/0",
                                "/filter/themes/0",
                                "/filter/resources/0",
                                "/filter/colour"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@hooks.example.org/, credentials",
        "https://2130706433/, DNS name",
        "https://no-such-name.invalid/, leads nowhere"
    })
    void aBadAddressIsRefusedByItsPointer(String url, String word) {
        partner.post(Subscriber.draft(url))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].detail", containsString(word));
    }

    @Test
    void aStateThatIsNotTheOwnersToGiveIsRefused() {
        Hook hook = partner.created(receiver);

        for (String state : new String[] {"active", "paused", "disabled"}) {
            partner.patch(hook, "{\"state\":\"" + state + "\"}")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/state"));
        }
        partner.patch(hook, "{\"url\":null}").then().statusCode(400).body("errors[0].pointer", equalTo("/url"));
        partner.patch(hook, "{\"secret\":\"mine\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/secret"));
    }
}
