package org.csoregistry.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csoregistry.verifier.source.Reader.ANYBODY;
import static org.csoregistry.verifier.source.Reader.SECRETARIAT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.csoregistry.verifier.change.Collection;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.finding.Fault;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.NotExaminable;
import org.csoregistry.verifier.source.Reader;
import org.junit.jupiter.api.Test;

/** Whoever replays a feed holds what reads and lists show. */
class ReplayTest {

    private static final String PATH = "/v1/organizations";

    private final HealthyRegistry healthy = new HealthyRegistry();
    private final FakeRegistry registry = healthy.registry;

    @Test
    void aReadThatDiffersInItsTextIsFound() {
        read(healthy.open, ANYBODY, new Answer(200, "\"3\"", "{}"));

        assertThat(faults())
                .containsExactly("GET /v1/organizations (without token) " + healthy.open
                        + ": version 3 reads otherwise than the feed tells it");
    }

    @Test
    void anETagOfAnotherVersionIsFound() {
        read(healthy.restricted, SECRETARIAT, new Answer(200, "\"2\"", text(healthy.restricted, SECRETARIAT)));

        assertThat(faults())
                .containsExactly("GET /v1/organizations (with token) " + healthy.restricted
                        + ": ETag \"2\", and the feed tells version 1");
    }

    @Test
    void aReadThatLacksWhatTheFeedTellsIsFound() {
        read(healthy.open, ANYBODY, new Answer(404, "", ""));

        assertThat(faults())
                .containsExactly("GET /v1/organizations (without token) " + healthy.open
                        + ": status 404, and the feed tells version 3");
    }

    @Test
    void aWithdrawnResourceThatIsReadIsFound() {
        read(healthy.withdrawn, SECRETARIAT, new Answer(200, "\"2\"", "{}"));
        read(healthy.withdrawn, ANYBODY, new Answer(500, "", "{}"));

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "GET /v1/organizations (with token) " + healthy.withdrawn
                                + ": status 200, and the feed tells it as withdrawn",
                        "GET /v1/organizations (without token) " + healthy.withdrawn
                                + ": status 500, and the feed tells it as withdrawn");
    }

    @Test
    void aRestrictedResourceThatAnybodyReadsIsFound() {
        read(healthy.restricted, ANYBODY, new Answer(200, "\"1\"", text(healthy.restricted, SECRETARIAT)));

        assertThat(faults())
                .containsExactly("GET /v1/organizations (without token) " + healthy.restricted
                        + ": status 200, and the feed does not know it");
    }

    @Test
    void aPhantomInTheListIsFound() {
        UUID phantom = UUID.randomUUID();
        registry.list(PATH, SECRETARIAT).add("{\"id\":\"" + phantom + "\",\"version\":1}");

        assertThat(faults())
                .containsExactly(
                        "/v1/organizations (with token) " + phantom + ": is listed, and the feed does not know it");
    }

    @Test
    void aRestrictedResourceInThePublicListIsFound() {
        registry.list(PATH, ANYBODY).add(text(healthy.restricted, SECRETARIAT));

        assertThat(faults())
                .containsExactly("/v1/organizations (without token) " + healthy.restricted
                        + ": is listed, and the feed does not know it");
    }

    @Test
    void whatTheListLacksIsFound() {
        registry.list(PATH, SECRETARIAT).removeIf(item -> item.contains(healthy.published.toString()));

        assertThat(faults())
                .containsExactly("/v1/organizations (with token) " + healthy.published + ": is missing in the list");
    }

    @Test
    void aListThatShowsAnotherTextIsFound() {
        registry.list(PATH, ANYBODY).replaceAll(item -> item.replace("\"acronym\":\"C\"", "\"acronym\":\"D\""));

        assertThat(faults())
                .containsExactly("/v1/organizations (without token) " + healthy.open
                        + ": is listed in version 3, and not as the feed tells it");
    }

    @Test
    void longListsAndFeedsAreReadPageByPage() {
        for (int i = 0; i < 450; i++) {
            healthy.organizations.create("organization", "public", "");
        }

        assertThat(faults()).isEmpty();
    }

    @Test
    void aRegistryInUseIsCaughtUpWith() {
        AtomicInteger requests = new AtomicInteger();
        registry.meanwhile = () -> {
            // Long after feeds and topics were read, while single resources are.
            int n = requests.incrementAndGet();
            if (n % 3 == 0 && n < 60) {
                healthy.organizations.update(healthy.open, "public", ",\"acronym\":\"" + n + "\"");
                healthy.organizations.create("organization", n % 2 == 0 ? "public" : "restricted", "");
            }
        };

        assertThat(registry.verifyFor(Duration.ofMinutes(1)).faults()).isEmpty();
    }

    @Test
    void whatIsClosedWhileItIsReadIsNoFault() {
        AtomicInteger requests = new AtomicInteger();
        registry.meanwhile = () -> {
            if (requests.incrementAndGet() == 4) {
                healthy.organizations.update(healthy.open, "restricted", "");
            }
        };

        assertThat(registry.verifyFor(Duration.ofMinutes(1)).faults()).isEmpty();
    }

    @Test
    void allFaultsAreCountedAndTheFirstAreTold() {
        for (int i = 0; i < 60; i++) {
            registry.list(PATH, SECRETARIAT).add("{\"id\":\"" + UUID.randomUUID() + "\",\"version\":1}");
        }

        Report report = registry.verify();

        assertThat(report.faultCount()).isEqualTo(60);
        assertThat(report.faults()).hasSize(50);
        assertThat(report.toString()).contains("fault: and 10 more\n").endsWith("verdict: NOT proven, 60 faults");
    }

    @Test
    void whatIsNoFeedProvesNothing() {
        registry.feed(Collection.EVENTS, FeedName.FULL).set(0, "<html>");

        assertThatThrownBy(registry::verify)
                .isInstanceOf(NotExaminable.class)
                .hasMessageContaining("/v1/events/changes?feed=full");
    }

    private void read(UUID id, Reader reader, Answer answer) {
        registry.read(PATH + "/" + id, reader, answer);
    }

    private String text(UUID id, Reader reader) {
        return registry.list(PATH, reader).stream()
                .filter(item -> item.contains(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> faults() {
        return registry.verify().faults().stream().map(Fault::toString).toList();
    }
}
