package org.csoregistry.verifier;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What is to be verified, and how.
 *
 * @param gateway scheme, host and port
 * @param token of the secretariat: the full feeds are for nobody else
 * @param kafka client settings, {@code bootstrap.servers} at least
 * @param patience how long to wait for a topic that lags behind its feed, and for reads that are ahead of it
 * @param toleratesForeign whether messages that are no changes of the registry's are counted and no fault
 */
public record Settings(
        URI gateway, String token, Map<String, String> kafka, Duration patience, boolean toleratesForeign) {

    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    public Settings {
        kafka = Map.copyOf(kafka);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return gateway + " and " + kafka.get("bootstrap.servers");
    }
}
