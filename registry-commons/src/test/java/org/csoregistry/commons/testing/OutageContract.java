package org.csoregistry.commons.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.junit.jupiter.api.Test;

/** The store or the broker goes away and comes back while the service runs. */
public abstract class OutageContract {
    protected abstract Registry registry();

    protected abstract String collection();

    @Test
    void withoutBrokerWritesSucceedAndAreDeliveredLater() {
        registry().created("Before the broker stopped");
        RegistryStack.stopKafka();
        UUID id;
        try {
            id = registry().created("While the broker was away");
            await("readiness to say that nothing is delivered", () -> Boolean.FALSE.equals(delivering()));
            given().get("/q/health/ready").then().statusCode(200);
            new FeedFollower(collection(), FeedName.PUBLIC).awaitAll(Set.of(id + "@1"));
        } finally {
            RegistryStack.startKafka();
        }

        FeedFollower feed = new FeedFollower(collection(), FeedName.FULL);
        feed.catchUp();
        List<Seen> relayed =
                TopicReader.read(FeedName.FULL.topic(collection()), feed.seen().size());
        assertThat(relayed).extracting(Seen::key).contains(id + "@1");
        LedgerContract.assertDenseAndInOrder(relayed);
        await("readiness to say that all is delivered", () -> Boolean.TRUE.equals(delivering()));
    }

    @Test
    void withoutStoreRequestsAreRefusedUntilItIsBack() {
        UUID id = registry().created("Before the store stopped");
        String path = registry().path() + "/" + id;
        RegistryStack.stopPostgres();
        try {
            Response refused = registry().post(secretariat(), registry().draftNamed("While the store was away"));
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotNull();
            given().get("/q/health/ready").then().statusCode(503);
        } finally {
            RegistryStack.startPostgres();
        }

        await("reads to come back", () -> given().get(path).statusCode() == 200);
        UUID after = registry().created("After the store came back");
        new FeedFollower(collection(), FeedName.PUBLIC).awaitAll(Set.of(id + "@1", after + "@1"));
        await("readiness to come back", () -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static Boolean delivering() {
        return given().get("/q/health/ready").path("checks.find { it.name == 'ledger' }.data.delivering");
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(45));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting for " + what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
