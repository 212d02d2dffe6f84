package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Endpoint;
import org.csoregistry.system.client.Endpoint.Message;
import org.csoregistry.system.client.Json;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.Test;

/** A partner subscribes through the front door; the service that delivers is killed in the middle of it. */
class WebhooksIT {

    private static final String WEBHOOKS = "/v1/webhooks";
    private static final String SERVICE = "webhook-service";

    private final Suite suite = Suite.running();
    private final Api partner = suite.as("partner");
    private final Api secretariat = suite.secretariat();

    private Answer subscribe(Endpoint endpoint, String organization) {
        ObjectNode draft = Json.object("{}").put("url", endpoint.url());
        draft.putObject("filter").putArray("resources").add(organization);
        Answer created = partner.create(WEBHOOKS, draft);
        Patience.until(
                "the endpoint to be verified",
                () -> read(created).path("state").asText().equals("active"));
        return created;
    }

    private JsonNode read(Answer webhook) {
        return partner.get(WEBHOOKS + "/" + webhook.id()).mustBe(200).json();
    }

    @Test
    void aWriteArrivesSignedAndAKilledServiceLosesNothingAndKeepsTheOrder() {
        CountDownLatch release = new CountDownLatch(1);
        try (Endpoint endpoint = new Endpoint()) {
            String organization = secretariat
                    .create(Drafts.ORGANIZATIONS, Drafts.organization("Webhook Society"))
                    .id();
            Answer webhook = subscribe(endpoint, organization);
            String secret = webhook.json().path("secret").asText();
            rename(organization, 1);
            Message first = endpoint.await(1).get(0);
            assertThat(first.isSignedWith(secret)).isTrue();
            assertThat(first.version()).isEqualTo(2);

            endpoint.holdBack(release);
            rename(organization, 2);
            Message held = endpoint.await(2).get(1);
            suite.service(SERVICE).kill();
            release.countDown();
            for (int version = 3; version <= 6; version++) {
                rename(organization, version);
            }
            suite.awaitHealthy();

            // The lease of the killed worker has to pass first.
            Patience.until(
                    "all versions",
                    Patience.USUAL.multipliedBy(6),
                    () -> endpoint.versions().contains(7L),
                    () -> endpoint.versions() + " " + log(webhook));
            assertThat(endpoint.versions().stream().distinct()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(endpoint.versions()).isSorted();
            assertThat(endpoint.messages().stream().filter(message -> message.version() == 3))
                    .extracting(Message::id)
                    .hasSize(2)
                    .containsOnly(held.id());
            assertThat(endpoint.messages()).allMatch(message -> message.isSignedWith(secret));
            assertWasFed(organization, endpoint);
        }
    }

    private void rename(String organization, int version) {
        secretariat
                .patch(
                        Drafts.ORGANIZATIONS + "/" + organization,
                        version,
                        Drafts.name("Webhook Society " + (version + 1)))
                .mustBe(200);
    }

    private JsonNode log(Answer webhook) {
        return partner.get(WEBHOOKS + "/" + webhook.id() + "/deliveries").json();
    }

    /** Every message is an item of the feed, to the letter. */
    private void assertWasFed(String organization, Endpoint endpoint) {
        String page = suite.anonymous()
                .get(Drafts.ORGANIZATIONS + "/changes?limit=200&resource=" + organization)
                .mustBe(200)
                .body();
        assertThat(endpoint.messages()).allMatch(message -> page.contains(message.body()));
    }

    @Test
    void whatFollowedAPlaceOnTheStreamIsReplayed() {
        try (Endpoint endpoint = new Endpoint()) {
            String organization = secretariat
                    .create(Drafts.ORGANIZATIONS, Drafts.organization("Replayed Society"))
                    .id();
            Answer webhook = subscribe(endpoint, organization);
            rename(organization, 1);
            endpoint.await(1);

            // Base64 of 1:0:0:0, the beginning of all feeds.
            String replays = WEBHOOKS + "/" + webhook.id() + "/replays";
            Answer replay = partner.post(replays, Json.object("{\"after\":\"MTowOjA6MA\"}"))
                    .mustBe(201);

            Patience.until("the replay to end", () -> partner.get(replays + "/" + replay.id())
                    .json()
                    .path("state")
                    .asText()
                    .equals("finished"));
            assertThat(endpoint.versions()).isEqualTo(List.of(2L, 1L, 2L));
        }
    }

    @Test
    void theFrontDoorRefusesAsTheHouseDoes() {
        assertThat(suite.anonymous().get(WEBHOOKS).problem()).isEqualTo("unauthenticated");
        assertThat(partner.post(WEBHOOKS, Json.object("{\"url\":\"ftp://x\"}"))
                        .mustBe(400)
                        .problem())
                .isEqualTo("invalid-input");
        assertThat(partner.get(WEBHOOKS + "/" + Kind.newId()).mustBe(404).problem())
                .isEqualTo("not-found");
    }
}
