package org.csoregistry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.csoregistry.webhook.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<Duration> DEFAULT = Settings.with().delivery().retries();

    private final RetrySchedule schedule = new RetrySchedule(DEFAULT, new Random(1));

    @Test
    void anEndpointHasMoreThanADayToComeBack() {
        Duration whole = Duration.ZERO;
        for (int failures = 1; failures <= DEFAULT.size(); failures++) {
            whole = whole.plus(schedule.after(failures).orElseThrow());
        }

        assertThat(whole).isGreaterThan(Duration.ofHours(24)).isLessThan(Duration.ofHours(48));
        assertThat(schedule.after(DEFAULT.size() + 1)).isEmpty();
    }

    @Test
    void jitterOnlyAddsAndAtMostAFifth() {
        for (int i = 0; i < 1000; i++) {
            assertThat(schedule.after(3).orElseThrow()).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(144));
        }
    }

    @Test
    void pausesGrowAndProbesGoOnForEver() {
        assertThat(DEFAULT).isSorted();
        assertThat(schedule.afterAny(1000)).isGreaterThanOrEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "0, 0",
        "'Fri, 02 Jan 2026 03:05:05 GMT', 60",
        "'Fri, 02 Jan 2026 03:00:00 GMT', 0",
        "999999999, 86400",
        "-5, 0",
        "soon, 0",
        "99999999999999999999, 0"
    })
    void aWishIsHonouredAsFarAsItIsReasonable(String retryAfter, long seconds) {
        assertThat(RetrySchedule.wish(retryAfter, NOW)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(RetrySchedule.wish(null, NOW)).isZero();
    }
}
