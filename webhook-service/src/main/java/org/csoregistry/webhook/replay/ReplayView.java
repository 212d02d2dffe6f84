package org.csoregistry.webhook.replay;

import java.time.Instant;
import java.util.UUID;

/**
 * How a replay stands.
 *
 * @param state {@code reading} until all of it is taken in, then {@code delivering}, at last {@code finished}
 * @param after where it began
 * @param remaining changes of the feeds that are still to be read, wanted or not
 * @param pending deliveries that wait
 */
public record ReplayView(
        UUID id,
        String state,
        String after,
        long remaining,
        long pending,
        long delivered,
        long deadLetters,
        Instant createdAt,
        Instant finishedAt) {}
