package org.csoregistry.gateway.stream.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Frame;
import org.csoregistry.gateway.stream.News;
import org.csoregistry.gateway.stream.Portion;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.testing.Frames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private final Vertx vertx = Vertx.vertx();
    private final Crowd crowd = new Crowd(vertx, vertx.getOrCreateContext(), () -> Optional.of(Position.START));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatComesInDuringATurnIsOnePortionOfTheNext() throws Exception {
        Told told = new Told(ChangeFilter.ALL) {
            @Override
            void during(News news) {
                if (news.before().equals(Position.START)) {
                    for (long sequence = 2; sequence <= 6; sequence++) {
                        crowd.hear(news(sequence));
                    }
                }
            }
        };
        crowd.join(told);

        crowd.hear(news(1));

        assertThat(told.next()).containsExactly(1L);
        assertThat(told.next()).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(told.portions).extracting(Portion::count).containsExactly(1, 5);
    }

    @Test
    void aTurnThatFailsIsNotTheLast() throws Exception {
        AtomicBoolean failed = new AtomicBoolean();
        Crowd stumbling = new Crowd(vertx, vertx.getOrCreateContext(), () -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("on purpose");
            }
            return Optional.of(Position.START);
        });
        Told told = new Told();
        stumbling.join(told);

        stumbling.hear(news(1));

        assertThat(told.next()).containsExactly(1L);
        assertThat(failed).isTrue();
    }

    @Test
    void whatIsSharedByManyHoldsTheSameBytes() throws Exception {
        List<Told> many = List.of(new Told(), new Told(), new Told(), new Told(), new Told());
        many.forEach(crowd::join);

        crowd.hear(news(1));

        for (Told told : many) {
            told.next();
            assertThat(told.portions.get(0)).isSameAs(many.get(0).portions.get(0));
        }
        Portion own = Portion.of(news(1).frames(), Position.START, ChangeFilter.ALL);
        assertThat(many.get(0).portions.get(0).text()).isEqualTo(own.text());
    }

    @Test
    void eachFilterHasItsOwnPortion() throws Exception {
        Told all = new Told();
        Told kenya = new Told(ChangeFilter.parse(null, "KE", null, null));
        crowd.join(all);
        crowd.join(kenya);

        crowd.hear(news(1));

        assertThat(all.next()).isEqualTo(kenya.next());
        assertThat(all.portions.get(0).count()).isEqualTo(1);
        assertThat(kenya.portions.get(0).count()).isZero();
    }

    @Test
    void whoLeavesInTheMidstOfATurnDisturbsNobodyAndIsToldNoMore() throws Exception {
        Told leaving = new Told() {
            @Override
            void during(News news) {
                crowd.leave(this);
            }
        };
        Told staying = new Told();
        crowd.join(leaving);
        crowd.join(staying);

        crowd.hear(news(1));
        assertThat(staying.next()).containsExactly(1L);
        crowd.hear(news(2));

        assertThat(staying.next()).containsExactly(2L);
        assertThat(leaving.next()).containsExactly(1L);
        assertThat(leaving.news).isEmpty();
    }

    @Test
    void whatGoesWrongWithOneDoesNotKeepTheOthersWaiting() throws Exception {
        Told failing = new Told() {
            @Override
            void during(News news) {
                throw new IllegalStateException("on purpose");
            }
        };
        Told other = new Told();
        crowd.join(failing);
        crowd.join(other);

        crowd.hear(news(1));
        crowd.hear(news(2));

        assertThat(other.next()).startsWith(1L);
    }

    @Test
    void whatIsHeardAgainIsNotToldAgain() throws Exception {
        Told told = new Told();
        crowd.join(told);

        crowd.hear(news(1));
        assertThat(told.next()).containsExactly(1L);
        crowd.hear(news(1));
        crowd.hear(news(2));

        assertThat(told.next()).containsExactly(2L);
    }

    @Test
    void newsBehindAHoleAreToldAsTheyAre() throws Exception {
        Told told = new Told();
        crowd.join(told);

        crowd.hear(news(1));
        told.next();
        crowd.hear(news(5));

        assertThat(told.next()).containsExactly(5L);
        assertThat(told.advanced.poll(10, TimeUnit.SECONDS)).isEqualTo(at(5));
    }

    private static News news(long sequence) {
        return new News(at(sequence - 1), at(sequence), List.of(Frames.of(sequence)));
    }

    private static Position at(long sequence) {
        return Position.START.with(Service.EVENT, sequence);
    }

    /** Keeps what it is told; sees to the rest when it lacks something, as a reader does. */
    private class Told implements Member {
        final BlockingQueue<News> news = new LinkedBlockingQueue<>();
        final BlockingQueue<Position> advanced = new LinkedBlockingQueue<>();
        final List<Portion> portions = new CopyOnWriteArrayList<>();
        private final ChangeFilter filter;
        private Position position = Position.START;

        Told() {
            this(ChangeFilter.ALL);
        }

        Told(ChangeFilter filter) {
            this.filter = filter;
        }

        void during(News some) {}

        List<Long> next() throws InterruptedException {
            return news.poll(10, TimeUnit.SECONDS).frames().stream()
                    .map(Frame::sequence)
                    .toList();
        }

        @Override
        public ChangeFilter filter() {
            return filter;
        }

        @Override
        public void take(News some, Portion portion) {
            portions.add(portion);
            news.add(some);
            if (!some.before().equals(position)) {
                advance();
            }
            position = some.after();
            during(some);
        }

        @Override
        public void advance() {
            advanced.add(crowd.place().orElseThrow());
        }
    }
}
