package org.csoregistry.gateway.stream.source;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.csoregistry.gateway.Service;
import org.jboss.logging.Logger;

/** Whether the broker answers, and how much of its topics is still to be read. */
@Singleton
public class BrokerState {
    private static final Logger LOG = Logger.getLogger(BrokerState.class);

    private final Map<Service, AtomicLong> lags = new EnumMap<>(Service.class);
    private volatile boolean up;
    private boolean told;

    BrokerState(MeterRegistry metrics) {
        for (Service service : Service.withFeeds()) {
            Tags topic = Tags.of("topic", service.topic());
            lags.put(service, metrics.gauge("registry_stream_lag", topic, new AtomicLong()));
        }
    }

    public boolean isUp() {
        return up;
    }

    void up() {
        if (!up) {
            LOG.info("broker answers");
        }
        up = true;
        told = false;
    }

    void down() {
        if (!told) {
            LOG.warn("broker does not answer; readers keep their connections and miss nothing");
        }
        up = false;
        told = true;
    }

    void lag(Service service, long messages) {
        lags.get(service).set(messages);
    }
}
