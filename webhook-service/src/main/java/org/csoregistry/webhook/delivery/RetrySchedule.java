package org.csoregistry.webhook.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again. */
final class RetrySchedule {
    private static final double JITTER = 0.2;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private final List<Duration> pauses;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> pauses, RandomGenerator random) {
        this.pauses = List.copyOf(pauses);
        this.random = random;
    }

    /**
     * The pause after so many failures, longer by up to a fifth so that those who failed together do not come back
     * together; empty if there is nothing more to try.
     */
    Optional<Duration> after(int failures) {
        return failures > pauses.size() ? Optional.empty() : Optional.of(jittered(pauses.get(failures - 1)));
    }

    /** As {@link #after}, and the last pause for ever. */
    Duration afterAny(int failures) {
        return jittered(pauses.get(Math.min(failures, pauses.size()) - 1));
    }

    private Duration jittered(Duration pause) {
        return pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
    }

    /**
     * What the endpoint wishes, at most a day; zero if it wishes nothing that can be understood.
     *
     * @param retryAfter seconds or an HTTP date; may be null
     */
    static Duration wish(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        String text = retryAfter.strip();
        Duration wished = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
        return wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished;
    }

    private static Duration until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeException notADate) {
            return Duration.ZERO;
        }
    }
}
