package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Json;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two organizations that are one: whatever names the old one follows, through all services, and comes back. */
class MergeIT {

    private Api secretariat;
    private Api anonymous;

    @BeforeEach
    void start() {
        Suite suite = Suite.running();
        secretariat = suite.secretariat();
        anonymous = suite.anonymous();
    }

    @Test
    void everythingFollowsAMergeAndItsUndoing() {
        Chain chain = Chain.create(secretariat, "Twice Registered Union");
        chain.awaitNamed(anonymous, "Twice Registered Union");
        String other = secretariat
                .create(Drafts.ORGANIZATIONS, Drafts.organization("Registered Union"))
                .id();
        String otherPath = Drafts.ORGANIZATIONS + "/" + other;
        ObjectNode draft = Json.object("{\"fromVersion\":1}").put("from", chain.organization());

        Answer merge = secretariat
                .post(otherPath + "/merges", draft, "If-Match", "\"1\"")
                .mustBe(201);

        chain.awaitNamed(anonymous, "Registered Union");
        awaitId(chain, other);
        Answer moved = anonymous.get(chain.organizationPath());
        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.header("Location")).isEqualTo(otherPath);
        assertThat(anonymous.get(otherPath).json().at("/formerNames/0/name").asText())
                .isEqualTo("Twice Registered Union");

        long version = secretariat.get(otherPath).version();
        secretariat.delete(merge.header("Location"), version).mustBe(204);

        chain.awaitNamed(anonymous, "Twice Registered Union");
        awaitId(chain, chain.organization());
        anonymous.get(chain.organizationPath()).mustBe(200);
        Patience.until("the feed", () -> List.of("created", "merged", "updated")
                .equals(Feed.of(anonymous, "organizations", "public").catchUp().seen().stream()
                        .filter(change -> change.id().equals(chain.organization()))
                        .map(change -> change.kind())
                        .toList()));
    }

    private void awaitId(Chain chain, String id) {
        Patience.until("the event to name " + id, () -> id.equals(id(chain.eventPath(), "/roles/0")));
        Patience.until("the letter to name " + id, () -> id.equals(id(chain.letterPath(), "/parties/0")));
        Patience.until("the promise to name " + id, () -> id.equals(id(chain.commitmentPath(), "/responsible/0")));
    }

    private String id(String path, String at) {
        return anonymous.get(path).mustBe(200).json().at(at + "/organizationId").asText();
    }
}
