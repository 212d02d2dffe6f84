package org.csoregistry.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class WebhookIT {
    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver().echoing(false);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theSecretIsShownOnceAndNotEvenTheStoreShowsIt() {
        Response created = partner.post(Subscriber.draft(receiver.url()));

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .header("Location", "/v1/webhooks/" + created.path("id"))
                .body("secret", startsWith("whsec_"))
                .body("owner", equalTo(partner.name()))
                .body("state", equalTo("pending-verification"))
                .body("reason", notNullValue());
        Hook hook = new Hook(UUID.fromString(created.path("id")), created.path("secret"));
        partner.asks().get(hook.path()).then().statusCode(200).body("secret", nullValue());
        partner.asks().get("/v1/webhooks").then().body("items", hasSize(1)).body("items[0].secret", nullValue());
        assertThat(LedgerReader.count("select count(*) from webhook where encode(secret, 'base64') like '%"
                        + hook.secret().substring(6, 40) + "%'"))
                .isZero();
    }

    @Test
    void othersSubscriptionsDoNotExistButForThoseWhoLookAfterThem() {
        Hook hook = partner.created(receiver);
        Subscriber other = Subscriber.partner();

        for (String below : new String[] {"", "/deliveries", "/dead-letters", "/replays"}) {
            other.asks().get(hook.path() + below).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        for (String below : new String[] {"/verify", "/dead-letters/1/retry"}) {
            other.asks().post(hook.path() + below).then().statusCode(404);
        }
        other.asks()
                .header("If-Match", "*")
                .post(hook.path() + "/rotate")
                .then()
                .statusCode(404);
        other.patch(hook, "{\"state\":\"paused\"}").then().statusCode(404);
        other.asks().header("If-Match", "*").delete(hook.path()).then().statusCode(404);
        other.asks().get("/v1/webhooks").then().body("items", hasSize(0));
        Subscriber admin = new Subscriber("operator", "admin");
        admin.asks().get(hook.path()).then().statusCode(200);
        admin.asks()
                .get("/v1/webhooks?limit=200")
                .then()
                .body("items.id", hasItem(hook.id().toString()));
        admin.asks()
                .header("If-Match", "*")
                .post(hook.path() + "/rotate")
                .then()
                .statusCode(403);
    }

    @Test
    void writesNeedTheNewestVersion() {
        Hook hook = partner.created(receiver);
        String patch = "{\"description\":\"Ours\"}";

        partner.asks()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(hook.path())
                .then()
                .statusCode(428);
        partner.asks().delete(hook.path()).then().statusCode(428);
        partner.asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"99\"")
                .body(patch)
                .patch(hook.path())
                .then()
                .statusCode(412)
                .body("current.id", equalTo(hook.id().toString()));
        partner.patch(hook, patch).then().statusCode(200).body("description", equalTo("Ours"));
        partner.asks().header("If-Match", "*").delete(hook.path()).then().statusCode(204);
        partner.asks().get(hook.path()).then().statusCode(404);
    }

    @Test
    void aRepeatedRequestMakesOneSubscription() {
        String draft = Subscriber.draft(receiver.url()).toString();
        String id = created(draft, "key-1").then().statusCode(201).extract().path("id");

        created(draft, "key-1")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("secret", nullValue());
        created("{\"url\":\"http://127.0.0.1:1/other\"}", "key-1").then().statusCode(422);
        created(draft, "k y").then().statusCode(400);
    }

    private Response created(String draft, String key) {
        return partner.asks()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/v1/webhooks");
    }

    @Test
    void anOwnersSubscriptionsAreListedInPagesAndAreNotWithoutEnd() {
        for (int i = 0; i < 20; i++) {
            partner.created(receiver);
        }

        partner.post(Subscriber.draft(receiver.url())).then().statusCode(409);
        String next = partner.asks()
                .get("/v1/webhooks?limit=15")
                .then()
                .body("items", hasSize(15))
                .extract()
                .path("next");
        partner.asks()
                .get("/v1/webhooks?limit=15&after=" + next)
                .then()
                .body("items", hasSize(5))
                .body("next", nullValue());
        partner.asks().get("/v1/webhooks?state=active&after=" + next).then().statusCode(400);
        partner.asks().get("/v1/webhooks?limit=201").then().statusCode(400);
        partner.asks()
                .get("/v1/webhooks?stat=active")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("stat"));
    }
}
