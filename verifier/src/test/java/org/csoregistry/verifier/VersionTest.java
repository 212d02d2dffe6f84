package org.csoregistry.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.verifier.change.Collection.ORGANIZATIONS;
import static org.csoregistry.verifier.change.FeedName.FULL;
import static org.csoregistry.verifier.change.FeedName.PUBLIC;

import java.util.List;
import org.csoregistry.verifier.finding.Fault;
import org.junit.jupiter.api.Test;

/** What one change of a resource may follow upon another, and what is withdrawn stays withdrawn. */
class VersionTest {

    private final HealthyRegistry healthy = new HealthyRegistry();
    private final FakeRegistry registry = healthy.registry;
    private final Spoiler spoiler = new Spoiler(registry);

    @Test
    void swappedVersionsAreFound() {
        spoiler.replaceEverywhere(FULL, 2, "\"version\":2", "\"version\":3");
        spoiler.replaceEverywhere(FULL, 3, "\"version\":3", "\"version\":2");

        assertThat(faults())
                .contains(
                        "organizations full feed #2 " + healthy.open + ": version 3 follows version 1",
                        "organizations full feed #3 " + healthy.open + ": version 2 follows version 3");
    }

    @Test
    void aSecondCreationIsFound() {
        spoiler.replaceEverywhere(FULL, 2, "organization.updated", "organization.created");

        assertThat(faults())
                .containsExactly("organizations full feed #2 " + healthy.open + ": is created as version 2");
    }

    @Test
    void lifeAfterWithdrawalIsFound() {
        healthy.organizations.update(healthy.withdrawn, "restricted", "");

        assertThat(faults())
                .contains("organizations full feed #12 " + healthy.withdrawn + ": is updated after it was withdrawn");
    }

    @Test
    void versionsThatDoNotRiseInThePublicFeedAreFound() {
        spoiler.replaceEverywhere(PUBLIC, 3, "\"version\":3", "\"version\":2");

        assertThat(faults()).contains("organizations public feed #3 " + healthy.open + ": version 2 follows version 2");
    }

    @Test
    void aRestrictedDocumentInThePublicFeedIsFound() {
        spoiler.replaceEverywhere(PUBLIC, 3, "\"audience\":\"public\"", "\"audience\":\"restricted\"");

        assertThat(faults())
                .contains("organizations public feed #3 " + healthy.open
                        + ": is in the public feed for the audience 'restricted'");
    }

    @Test
    void aPublicFeedThatStillShowsWhatIsClosedIsFound() {
        // As if the closing had never reached the first change of it.
        int sequence = 8;
        assertThat(healthy.organizations.row(PUBLIC, sequence).id()).isEqualTo(healthy.withdrawn);
        registry.feed(ORGANIZATIONS, PUBLIC)
                .set(sequence - 1, healthy.organizations.item(healthy.organizations.row(PUBLIC, sequence), sequence));

        assertThat(faults())
                .containsExactly(
                        "organizations public feed #8 " + healthy.withdrawn + ": is still shown after its withdrawal");
    }

    @Test
    void aWithdrawalOfWhichTheTopicDoesNotTellIsFound() {
        FakeLedger.Row first = healthy.organizations.row(PUBLIC, 1);
        registry.feed(ORGANIZATIONS, PUBLIC)
                .set(
                        0,
                        healthy.organizations.item(
                                new FakeLedger.Row(
                                        first.type(), "withdrawn", first.id(), 1, first.tombstone(), first.change()),
                                1));

        assertThat(faults())
                .containsExactly("registry.organizations.v1 " + healthy.open
                        + ": is told as withdrawn by the feed and never by the topic");
    }

    @Test
    void aTombstoneThatTellsMoreIsFound() {
        spoiler.replaceEverywhere(FULL, 11, "\"version\":2", "\"version\":2,\"acronym\":\"X\"");

        assertThat(faults())
                .containsExactly("organizations full feed #11 " + healthy.withdrawn
                        + ": is withdrawn and tells more than id and version");
    }

    private List<String> faults() {
        return registry.verify().faults().stream().map(Fault::toString).toList();
    }
}
