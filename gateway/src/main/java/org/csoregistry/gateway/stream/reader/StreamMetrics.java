package org.csoregistry.gateway.stream.reader;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.csoregistry.gateway.stream.Hub;

/** What an operator watches of the stream. */
@Singleton
class StreamMetrics {
    private final Counter frames;
    private final Counter dropped;

    StreamMetrics(MeterRegistry registry, Hub hub) {
        registry.gauge("registry_stream_readers", hub, Hub::readers);
        frames = registry.counter("registry_stream_frames_sent");
        dropped = registry.counter("registry_stream_readers_dropped");
    }

    void sent(int count) {
        frames.increment(count);
    }

    void dropped() {
        dropped.increment();
    }
}
