package org.csoregistry.commons.consume;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeTopics;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.LedgerSettings;
import org.jboss.logging.Logger;

/**
 * Feeds the handlers from the neighbours' full topics, on one thread: whatever has come since the last time, in one
 * transaction. A change is applied before its offset is committed; what fails is tried again until it succeeds, what
 * cannot be read is put aside.
 */
@ApplicationScoped
class ChangeConsumer {
    private static final Logger LOG = Logger.getLogger(ChangeConsumer.class);

    /** A neighbour that is mentioned in very many places takes its time. */
    private static final int PATIENCE_SECONDS = 600;

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, ChangeHandler> handlers;
    private final ChangeTopics topics;
    private final Inbox inbox;
    private final LedgerSettings settings;
    private final Thread thread = new Thread(this::run, "registry-consumer");
    private volatile KafkaConsumer<byte[], byte[]> current;
    private volatile boolean closed;

    ChangeConsumer(@All List<ChangeHandler> handlers, ChangeTopics topics, Inbox inbox, LedgerSettings settings) {
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(handler -> FeedName.FULL.topic(handler.collection()), Function.identity()));
        this.topics = topics;
        this.inbox = inbox;
        this.settings = settings;
    }

    void start(@Observes StartupEvent startup) {
        if (!handlers.isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        closed = true;
        KafkaConsumer<byte[], byte[]> consuming = current;
        if (consuming == null) {
            thread.interrupt();
        } else {
            consuming.wakeup();
        }
        thread.join(5_000);
    }

    private void run() {
        while (!closed) {
            try {
                topics.ensure(handlers.keySet());
                consume();
            } catch (InterruptedException | InterruptException | WakeupException e) {
                // Only stop() interrupts or wakes this thread.
                closed = true;
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf("consumer stopped, will try again in %s: %s", settings.retryInterval(), e.getMessage());
                pause();
            }
        }
    }

    /** Ends by an exception; a new consumer then starts from the last committed offset. */
    private void consume() {
        try (KafkaConsumer<byte[], byte[]> consumer = topics.openConsumer("registry-" + settings.collection())) {
            consumer.subscribe(handlers.keySet());
            current = consumer;
            Offsets offsets = new Offsets(consumer);
            while (!closed) {
                var messages = consumer.poll(POLL);
                handlers.forEach((topic, handler) -> apply(handler, messages.records(topic)));
                offsets.consumed(messages.isEmpty());
            }
        } finally {
            current = null;
        }
    }

    private void apply(ChangeHandler handler, Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        Map<ConsumerRecord<byte[], byte[]>, Change> readable = new LinkedHashMap<>();
        for (var message : messages) {
            unlessUnreadable(message, () -> readable.put(message, MessageReader.read(message)));
        }
        try {
            applyTogether(handler, readable.values());
        } catch (UnreadableChange e) {
            // Whichever it is: it must not hold up the others.
            readable.forEach(
                    (message, change) -> unlessUnreadable(message, () -> applyTogether(handler, List.of(change))));
        }
    }

    private void applyTogether(ChangeHandler handler, Collection<Change> changes) {
        if (!changes.isEmpty()) {
            QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> {
                List<Change> news = inbox.news(changes);
                if (!news.isEmpty()) {
                    handler.apply(news);
                }
            });
        }
    }

    private void unlessUnreadable(ConsumerRecord<byte[], byte[]> message, Runnable work) {
        try {
            work.run();
        } catch (UnreadableChange e) {
            LOG.errorf("rejected %s/%d@%d: %s", message.topic(), message.partition(), message.offset(), e.getMessage());
            inbox.reject(message, e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.retryInterval().toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
