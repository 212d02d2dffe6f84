package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Json;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The name of an organization that is closed to the public is in no public record, whichever service holds it. */
class ClosedNamesIT {

    private Suite suite;
    private Api secretariat;
    private Api anonymous;

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
        anonymous = suite.anonymous();
    }

    @Test
    void theNameOfAWithdrawnOrganizationVanishes() {
        Chain chain = Chain.create(secretariat, "Dissolved Union");
        chain.awaitNamed(anonymous, "Dissolved Union");

        secretariat.delete(chain.organizationPath(), 1).mustBe(204);

        chain.awaitNamed(anonymous, null);
        assertThat(anonymous.get(chain.organizationPath()).status()).isEqualTo(410);
        assertThat(anonymous
                        .get(chain.eventPath())
                        .json()
                        .at("/roles/0/organizationId")
                        .asText())
                .isEqualTo(chain.organization());
    }

    @Test
    void theNameOfAnOrganizationThatIsClosedLaterVanishes() {
        Chain chain = Chain.create(secretariat, "Endangered Union");
        chain.awaitNamed(anonymous, "Endangered Union");

        secretariat
                .patch(chain.organizationPath(), 1, Json.object("{\"audience\":\"restricted\"}"))
                .mustBe(200);

        chain.awaitNamed(anonymous, null);
        assertThat(anonymous.get(chain.organizationPath()).status()).isEqualTo(404);

        secretariat
                .patch(chain.organizationPath(), 2, Json.object("{\"audience\":\"public\"}"))
                .mustBe(200);

        chain.awaitNamed(anonymous, "Endangered Union");
    }

    @Test
    void aRestrictedOrganizationIsNamedInNoPublicEventFeedOrTopic() {
        String secret = "Hidden Helpers " + System.nanoTime();
        String hidden = secretariat
                .create(Drafts.ORGANIZATIONS, Drafts.organization(secret).put("audience", "restricted"))
                .id();
        // Told after it, in the same order: once this name is there, the hidden one was heard of too.
        String open = secretariat
                .create(Drafts.ORGANIZATIONS, Drafts.organization("Open Helpers"))
                .id();
        ObjectNode draft = Drafts.organizer(Drafts.organizer(Drafts.event("Helpers meet"), open), hidden);
        String event = secretariat.create(Drafts.EVENTS, draft).id();
        String path = Drafts.EVENTS + "/" + event;
        Patience.until("the open name", () -> "Open Helpers".equals(roleName(path, 0)));

        long version = secretariat.get(path).version();
        secretariat.patch(path, version, Drafts.title("Helpers met")).mustBe(200);

        assertThat(roleName(path, 1)).isNull();
        assertThat(anonymous.get(path).body()).doesNotContain(secret);
        assertThat(anonymous
                        .get(Drafts.EVENTS + "?limit=200&organization=" + hidden)
                        .body())
                .contains(event)
                .doesNotContain(secret);
        assertThat(anonymous.get(Drafts.ORGANIZATIONS + "/" + hidden).status()).isEqualTo(404);
        for (String collection : List.of("organizations", "events")) {
            List<Change> fed =
                    Feed.of(anonymous, collection, "public").catchUp().seen();
            assertThat(fed).noneMatch(change -> change.document().toString().contains(secret));
            try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(collection, "public"))) {
                assertThat(topic.awaitAtLeast(fed.size()))
                        .noneMatch(change -> change.document().toString().contains(secret));
            }
        }
    }

    @Test
    void aRestrictedEventNamesWhatPartnersMayReadAndNothingRestricted() {
        String hidden = organization("Known Elsewhere To Another Office", "restricted");
        String shared = organization("Known To Partners", "partner");
        ObjectNode draft = Drafts.organizer(Drafts.organizer(Drafts.event("Closed meeting"), shared), hidden)
                .put("audience", "restricted");
        String path =
                Drafts.EVENTS + "/" + secretariat.create(Drafts.EVENTS, draft).id();

        Patience.until("the name in the restricted event", () -> "Known To Partners".equals(roleName(path, 0)));

        assertThat(roleName(path, 1)).isNull();
        assertThat(suite.as("field-office", "MN").get(path).status()).isEqualTo(200);
        assertThat(suite.as("field-office", "KE").get(path).status()).isEqualTo(404);
        assertThat(anonymous.get(path).status()).isEqualTo(404);
    }

    private String organization(String name, String audience) {
        return secretariat
                .create(Drafts.ORGANIZATIONS, Drafts.organization(name).put("audience", audience))
                .id();
    }

    private String roleName(String path, int role) {
        return secretariat
                .get(path)
                .mustBe(200)
                .json()
                .at("/roles/" + role + "/name")
                .asText(null);
    }
}
