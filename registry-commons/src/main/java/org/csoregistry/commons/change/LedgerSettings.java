package org.csoregistry.commons.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service's ledger is numbered and published. */
@ConfigMapping(prefix = "registry.ledger")
public interface LedgerSettings {

    /** The collection that names the topics and the source, such as {@code organizations}. */
    String collection();

    /** How soon rows written by another instance are noticed; own rows wake the sequencer at once. 10 ms to 10 s. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** How long a standby, or a leader whose line broke, waits before it tries again. 100 ms to 1 min. */
    @WithDefault("1s")
    Duration retryInterval();

    /** Rows numbered in one transaction. 1 to 100 000. */
    @WithDefault("2000")
    int sequencerBatch();

    /** Changes sent before their acknowledgements are waited for. 1 to 10 000. */
    @WithDefault("1000")
    int relayBatch();

    /** How long the broker may take to acknowledge before the relay says that it does not deliver. 100 ms to 1 min. */
    @WithDefault("3s")
    Duration relayPatience();

    /** Partitions of a topic that the relay creates. 1 keeps the total order; more keep the order per resource. */
    @WithDefault("1")
    int topicPartitions();

    /** Replicas of a topic that the relay creates; -1 leaves it to the broker. */
    @WithDefault("-1")
    short topicReplicas();

    default String source() {
        return "urn:csoregistry:" + collection();
    }
}
