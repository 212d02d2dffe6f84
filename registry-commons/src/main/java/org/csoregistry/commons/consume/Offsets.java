package org.csoregistry.commons.consume;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Commits how far a consumer is, now and then: what comes a second time is known to the inbox, so that a commit for each
 * message would be work for nothing.
 */
final class Offsets {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean behind;
    private long committed = System.nanoTime();

    Offsets(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * All that was polled has been applied.
     *
     * @param quiet whether there was nothing
     */
    void consumed(boolean quiet) {
        behind |= !quiet;
        if (behind && (quiet || System.nanoTime() - committed >= INTERVAL_NANOS)) {
            consumer.commitAsync();
            behind = false;
            committed = System.nanoTime();
        }
    }
}
