package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Child;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Something the registry stands on goes away and comes back; nobody restarts anything else. */
class OutageIT {

    private Suite suite;
    private Api secretariat;
    private Api anonymous;

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
        anonymous = suite.anonymous();
    }

    @AfterEach
    void recovered() {
        suite.awaitHealthy();
        suite.mustBeProven();
    }

    @Test
    void withoutTheBrokerWritesSucceedAndAreDeliveredLater() {
        try (Stream stream = Stream.fromNow(suite.gateway())) {
            Chain chain;
            suite.broker().stop();
            try {
                chain = Chain.create(secretariat, "Patient Society");
                secretariat
                        .patch(chain.organizationPath(), 1, Drafts.name("Patient Societies"))
                        .mustBe(200);
                Feed.of(anonymous, "organizations", "public").awaitAll(List.of(Change.key(chain.organization(), 2)));
                Patience.until(
                        "health to tell of the broker", () -> said("broker").equals("down"));
                assertThat(suite.health().path("status").asText()).isEqualTo("degraded");
                Suite.SERVICES.forEach(service -> assertThat(said(service)).isEqualTo("up"));
            } finally {
                suite.broker().start();
            }

            chain.awaitNamed(anonymous, "Patient Societies");
            stream.await("the rename", change -> change.key().equals(Change.key(chain.organization(), 2)));
            for (String collection : List.of("organizations", "events", "commitments")) {
                List<Change> fed =
                        Feed.of(secretariat, collection, "full").catchUp().seen();
                try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(collection, "full"))) {
                    assertThat(topic.awaitAtLeast(fed.size())).as(collection).startsWith(fed.toArray(new Change[0]));
                }
            }
            assertThat(stream.changes()).doesNotHaveDuplicates();
        }
    }

    @Test
    void withoutTheStoreEverythingIsRefusedPolitelyUntilItIsBack() {
        Chain chain = Chain.create(secretariat, "Forgetful Society");
        chain.awaitNamed(anonymous, "Forgetful Society");
        suite.store().stop();
        try {
            for (Kind kind : Kind.values()) {
                unavailable(anonymous.get(kind.path()));
                unavailable(secretariat.post(kind.path(), kind.draft("Lost")));
            }
            Patience.until(
                    "health to tell of it",
                    () -> suite.health().path("status").asText().equals("down"));
            Suite.SERVICES.forEach(service -> assertThat(said(service)).isEqualTo("down"));
            assertThat(said("broker")).isEqualTo("up");
        } finally {
            suite.store().start();
        }

        suite.awaitHealthy();
        secretariat
                .patch(chain.organizationPath(), 1, Drafts.name("Mindful Society"))
                .mustBe(200);
        chain.awaitNamed(anonymous, "Mindful Society");
        Feed feed = Feed.of(secretariat, "organizations", "full").catchUp();
        Sequences.assertWhole(feed.seen());
        assertThat(feed.seen()).noneMatch(change -> change.document().toString().contains("\"Lost\""));
    }

    @Test
    void withoutOneServiceTheOthersGoOnAndItLearnsLaterWhatItMissed() {
        Chain chain = Chain.create(secretariat, "Lonely Society");
        chain.awaitNamed(anonymous, "Lonely Society");

        suite.service("event-service").kill();

        unavailable(anonymous.get(Drafts.EVENTS));
        unavailable(secretariat.post(Drafts.EVENTS, Drafts.event("Nowhere to go")));
        Patience.until("health to tell of it", () -> said("event-service").equals("down"));
        assertThat(suite.health().path("status").asText()).isEqualTo("degraded");
        secretariat
                .patch(chain.organizationPath(), 1, Drafts.name("Sociable Society"))
                .mustBe(200);
        anonymous.get(chain.letterPath()).mustBe(200);
        // The launcher starts it again.
        suite.awaitHealthy();
        chain.awaitNamed(anonymous, "Sociable Society");
        Sequences.assertWhole(Feed.of(secretariat, "events", "full").catchUp().seen());
    }

    @Test
    void aServiceThatHangsIsToldOfWhileTheOthersGoOn() {
        Chain chain = Chain.create(secretariat, "Sleepy Society");
        chain.awaitNamed(anonymous, "Sleepy Society");
        Child frozen = suite.service("event-service");
        frozen.freeze();
        try {
            Patience.until("health to tell of it", () -> said("event-service").equals("down"));
            assertThat(suite.health().path("status").asText()).isEqualTo("degraded");
            secretariat
                    .patch(chain.organizationPath(), 1, Drafts.name("Wakeful Society"))
                    .mustBe(200);
        } finally {
            frozen.thaw();
        }

        suite.awaitHealthy();
        chain.awaitNamed(anonymous, "Wakeful Society");
    }

    private String said(String part) {
        return suite.health().path("services").path(part).asText();
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.problem()).as(answer.body()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).matches("\\d+");
    }
}
