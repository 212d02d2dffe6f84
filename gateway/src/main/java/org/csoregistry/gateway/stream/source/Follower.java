package org.csoregistry.gateway.stream.source;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Frame;
import org.csoregistry.gateway.stream.Hub;
import org.jboss.logging.Logger;

/** Follows the three public topics with one consumer and one thread, and never gives up. */
@Singleton
public class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PAUSE_MILLIS = 2_000;
    private static final long STOP_MILLIS = 3_000;

    private final TopicConsumers consumers;
    private final Hub hub;
    private final BrokerState state;
    private final int tail;
    private final long surveyNanos;
    private final Map<String, Source> sources = new HashMap<>();
    private final Thread thread = new Thread(this::run, "stream-follower");
    private volatile boolean stopping;

    Follower(TopicConsumers consumers, Feeds feeds, Hub hub, BrokerState state, GatewayConfig config) {
        this.consumers = consumers;
        this.hub = hub;
        this.state = state;
        this.tail = config.stream().ring();
        this.surveyNanos = config.stream().survey().toNanos();
        Duration patience = config.stream().gapPatience();
        for (Service service : Service.withFeeds()) {
            sources.put(service.topic(), new Source(service, feeds, hub, patience));
        }
    }

    void atStart(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        thread.join(STOP_MILLIS);
    }

    private void run() {
        while (!stopping) {
            try (Consumer<byte[], byte[]> consumer = consumers.open()) {
                follow(consumer);
            } catch (RuntimeException e) {
                // Whatever it was, readers are still there and the topics still hold what they lack.
                state.down();
                LOG.error("follower failed, it begins anew", e);
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        Assignment assignment = new Assignment(consumer, tail);
        long due = System.nanoTime();
        while (!stopping) {
            if (System.nanoTime() - due >= 0) {
                survey(assignment);
                due = System.nanoTime() + surveyNanos;
            }
            step(consumer, assignment);
        }
    }

    private void survey(Assignment assignment) {
        try {
            assignment.survey();
            state.up();
        } catch (RetriableException noAnswer) {
            state.down();
        }
    }

    private void step(Consumer<byte[], byte[]> consumer, Assignment assignment) {
        if (consumer.assignment().isEmpty()) {
            pause(POLL.toMillis());
        } else {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                sources.get(message.topic()).take(message);
            }
        }
        List<Frame> frames = new ArrayList<>();
        for (Source source : sources.values()) {
            frames.addAll(source.next(assignment));
            state.lag(source.service(), assignment.lag(source.service()));
        }
        hub.publish(frames);
        hub.open();
    }

    private void pause() {
        pause(PAUSE_MILLIS);
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Only a container that is going down interrupts this thread.
            stopping = true;
        }
    }
}
