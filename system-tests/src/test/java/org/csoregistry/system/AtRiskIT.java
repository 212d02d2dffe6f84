package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Json;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization at risk is named by no service, in no feed and on no stream, also where it had been named before. */
class AtRiskIT {

    private Suite suite;
    private Api office;
    private Api anonymous;

    @BeforeEach
    void start() {
        suite = Suite.running();
        office = suite.as("field-office", "MN");
        anonymous = suite.anonymous();
    }

    private static Answer protect(Api api, Chain chain) {
        return api.put(chain.organizationPath() + "/protection", Json.object("{}"), "If-Match", "*");
    }

    @Test
    void itsNameVanishesFromEverythingThatIsToldOfItsNeighbours() {
        String name = "Endangered Union " + System.nanoTime();
        Chain chain = Chain.create(suite.secretariat(), name);
        chain.awaitNamed(anonymous, name);

        protect(office, chain).mustBe(200);

        chain.awaitNamed(anonymous, null);
        assertThat(anonymous.get(chain.organizationPath()).status()).isEqualTo(404);
        for (String path : List.of(chain.eventPath(), chain.letterPath(), chain.commitmentPath())) {
            assertThat(anonymous.get(path + "/history").json().path("items"))
                    .as(path)
                    .hasSize(1);
            for (int version = 1; version <= 3; version++) {
                assertThat(anonymous.get(path + "/versions/" + version).body())
                        .as(path)
                        .doesNotContain("\"name\":\"" + name);
            }
        }
        for (String collection : List.of("organizations", "events", "commitments")) {
            assertThat(Feed.of(anonymous, collection, "public").catchUp().seen())
                    .as(collection)
                    .noneMatch(change -> change.document().toString().contains("\"name\":\"" + name));
        }
    }

    @Test
    void aReaderWhoResumesTheStreamIsNotToldTheNameAnyMore() {
        String name = "Endangered Circle " + System.nanoTime();
        String before;
        Chain chain;
        try (Stream stream = Stream.fromNow(suite.gateway())) {
            before = stream.place();
            chain = Chain.create(suite.secretariat(), name);
            chain.awaitNamed(anonymous, name);
            stream.await("the name", change -> change.document().toString().contains("\"name\":\"" + name));
            protect(office, chain).mustBe(200);
            chain.awaitNamed(anonymous, null);
            awaitRetold(stream, chain);
        }

        try (Stream resumed = Stream.resumed(suite.gateway(), before)) {
            awaitRetold(resumed, chain);

            assertThat(resumed.changes())
                    .noneMatch(change -> change.document().toString().contains("\"name\":\"" + name));
        }
    }

    /** Until each record is there as it is now, and the organization's end. */
    private void awaitRetold(Stream stream, Chain chain) {
        for (String path : List.of(chain.eventPath(), chain.letterPath(), chain.commitmentPath())) {
            Answer now = anonymous.get(path);
            String key = Change.key(now.id(), now.version());
            stream.await(key, change -> change.key().equals(key));
        }
        stream.await("the end", change -> change.key().equals(Change.key(chain.organization(), 2)));
    }

    @Test
    void peopleAreNeverCachedOnTheirWay() {
        Chain chain = Chain.create(suite.secretariat(), "Has people");

        Answer contact = office.post(
                chain.organizationPath() + "/contacts",
                Json.object(
                        """
                        {"name":"Somebody","email":"somebody@example.org",
                         "consent":{"basis":"consent","givenOn":"2026-01-02","scope":["registry"]}}
                        """));
        Answer export = office.post("/v1/persons/export", Json.object("{\"email\":\"somebody@example.org\"}"));

        assertThat(contact.mustBe(201).header("Cache-Control")).isEqualTo("no-store");
        assertThat(export.mustBe(200).header("Cache-Control")).isEqualTo("no-store");
        assertThat(export.json().path("contacts")).isNotEmpty();
    }
}
