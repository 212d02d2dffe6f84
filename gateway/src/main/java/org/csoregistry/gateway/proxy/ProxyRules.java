package org.csoregistry.gateway.proxy;

import java.time.Duration;
import org.csoregistry.gateway.GatewayConfig;

/**
 * What holds for every exchange.
 *
 * @param maxBody bytes a caller may send
 * @param retryAfter what a caller is told to wait when a service is down
 */
record ProxyRules(long maxBody, Duration retryAfter) {

    static ProxyRules from(GatewayConfig.Proxy config) {
        return new ProxyRules(config.maxBody().asLongValue(), config.retryAfter());
    }
}
