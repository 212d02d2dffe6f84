package org.csoregistry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.csoregistry.gateway.Admission.Busy;
import org.csoregistry.gateway.Admission.Place;
import org.csoregistry.gateway.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoStandsInLineComesInInOrder() throws Exception {
        Admission admission = new Admission(vertx, 1, 10, LONG);
        Place first = admission.enter().result();
        List<Future<Place>> line = List.of(admission.enter(), admission.enter());

        first.leave();
        Place second = await(line.get(0));
        assertThat(line.get(1).isComplete()).isFalse();
        second.leave();
        assertThat(await(line.get(1))).isNotNull();
    }

    @Test
    void whoFindsTheLineFullIsRefusedAtOnce() {
        Admission admission = new Admission(vertx, 2, 1, LONG);
        admission.enter();
        admission.enter();
        Future<Place> waiting = admission.enter();

        assertThat(admission.enter().cause()).isInstanceOf(Busy.class);
        assertThat(waiting.isComplete()).isFalse();
    }

    @Test
    void whoHasWaitedInVainIsRefusedAndLeavesTheLine() {
        Admission admission = new Admission(vertx, 1, 1, Duration.ofMillis(20));
        Place taken = admission.enter().result();
        Future<Place> late = admission.enter();
        Patience.until("the line to be left", late::isComplete);
        assertThat(late.cause()).isInstanceOf(Busy.class);

        taken.leave();
        assertThat(admission.enter().succeeded()).isTrue();
    }

    /** Time runs out for many just when their turn comes; each place must be given to one or to nobody. */
    @Test
    void noPlaceIsLostToThoseWhoseTimeRunsOut() throws Exception {
        int places = 8;
        int callers = 20_000;
        Admission admission = new Admission(vertx, places, callers, Duration.ofMillis(3));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            vertx.runOnContext(turn -> admission.enter().onComplete(outcome -> {
                if (outcome.failed()) {
                    done.countDown();
                    return;
                }
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                vertx.setTimer(1 + ThreadLocalRandom.current().nextInt(4), over -> {
                    inside.decrementAndGet();
                    outcome.result().leave();
                    done.countDown();
                });
            }));
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(most).hasValueLessThanOrEqualTo(places);
        List<Future<Place>> all = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            all.add(admission.enter());
        }
        assertThat(all).allMatch(Future::succeeded);
    }

    private static Place await(Future<Place> place) throws Exception {
        return place.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
