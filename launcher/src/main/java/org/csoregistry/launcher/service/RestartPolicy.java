package org.csoregistry.launcher.service;

import java.time.Duration;
import java.util.Map;

/**
 * When to start a service again that has ended.
 *
 * @param firstDelay before the first restart; doubled for each further one if {@code hesitates}
 * @param limit restarts in a row after which to give up
 * @param stable a service that has run this long starts again with a clean slate
 */
public record RestartPolicy(Duration firstDelay, int limit, Duration stable, boolean hesitates) {

    /** Names how many restarts in a row there may be, each after a second: for tests that kill what they can. */
    static final String VARIABLE = "REGISTRY_RESTARTS";

    /** 1, 2, 4, 8, 16 seconds, then no more; forgiven after five minutes. */
    public static RestartPolicy usual() {
        return new RestartPolicy(Duration.ofSeconds(1), 5, Duration.ofMinutes(5), true);
    }

    /**
     * The usual policy, unless the environment asks for patience.
     *
     * @throws IllegalStateException if what it asks for is no number
     */
    public static RestartPolicy from(Map<String, String> environment) {
        String limit = environment.get(VARIABLE);
        if (limit == null) {
            return usual();
        }
        if (!limit.matches("\\d{1,9}")) {
            throw new IllegalStateException(VARIABLE + " is not a number: " + limit);
        }
        return new RestartPolicy(Duration.ofSeconds(1), Integer.parseInt(limit), Duration.ofMinutes(5), false);
    }

    /** Delay before restart number {@code attempt} (from 1) in a row. */
    Duration delay(int attempt) {
        return hesitates ? firstDelay.multipliedBy(1L << (attempt - 1)) : firstDelay;
    }
}
