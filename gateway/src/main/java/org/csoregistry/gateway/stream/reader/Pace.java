package org.csoregistry.gateway.stream.reader;

import org.csoregistry.gateway.GatewayConfig;

/** The times and bounds that hold for every reader; all times in milliseconds. */
record Pace(long retry, long heartbeat, long stall, int maxBacklog) {

    static Pace from(GatewayConfig.Stream config) {
        return new Pace(
                config.retry().toMillis(),
                config.heartbeat().toMillis(),
                config.stall().toMillis(),
                config.maxBacklog());
    }
}
