package org.csoregistry.gateway.stream.reader;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator watches of the stream. */
@Singleton
class StreamMetrics {
    private final AtomicInteger readers;
    private final Counter frames;
    private final Counter dropped;

    StreamMetrics(MeterRegistry registry) {
        readers = registry.gauge("registry_stream_readers", new AtomicInteger());
        frames = registry.counter("registry_stream_frames_sent");
        dropped = registry.counter("registry_stream_readers_dropped");
    }

    void joined() {
        readers.incrementAndGet();
    }

    void left() {
        readers.decrementAndGet();
    }

    void sent(int count) {
        frames.increment(count);
    }

    void dropped() {
        dropped.increment();
    }
}
