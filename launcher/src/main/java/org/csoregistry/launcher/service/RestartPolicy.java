package org.csoregistry.launcher.service;

import java.time.Duration;

/**
 * When to start a service again that has ended.
 *
 * @param firstDelay before the first restart; doubled for each further one
 * @param limit restarts in a row after which to give up
 * @param stable a service that has run this long starts again with a clean slate
 */
public record RestartPolicy(Duration firstDelay, int limit, Duration stable) {

    /** 1, 2, 4, 8, 16 seconds, then no more; forgiven after five minutes. */
    public static RestartPolicy usual() {
        return new RestartPolicy(Duration.ofSeconds(1), 5, Duration.ofMinutes(5));
    }

    /** Delay before restart number {@code attempt} (from 1) in a row. */
    Duration delay(int attempt) {
        return firstDelay.multipliedBy(1L << (attempt - 1));
    }
}
