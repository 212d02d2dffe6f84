package org.csoregistry.event.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
    private static final String NO_DATES = "\"startDate\": null, \"endDate\": null";

    @Test
    void instantsFallOnTheDayOfTheirZone() {
        EventTime time = undated(
                """
                "start": "2024-03-05T17:00:00Z", "end": "2024-03-07T09:00:00Z", "zone": "Asia/Ulaanbaatar"
                """);

        assertThat(faults(time)).isEmpty();
        assertThat(time.startsOn()).isEqualTo("2024-03-06");
        assertThat(time.endsOn()).isEqualTo("2024-03-07");
    }

    @Test
    void civilDatesNeedNoZone() {
        EventTime time = Drafts.with("{\"startDate\": \"2023-05-30\", \"endDate\": \"2023-05-31\"}")
                .time();

        assertThat(faults(time)).isEmpty();
        assertThat(time.startsOn()).isEqualTo("2023-05-30");
        assertThat(time.endsOn()).isEqualTo("2023-05-31");
    }

    @ParameterizedTest
    @CsvSource({"2024-02, 2024-02-01, 2024-02-29", "2017, 2017-01-01, 2017-12-31"})
    void aPeriodSpansAllItsDays(String period, String first, String last) {
        EventTime time = undated("\"period\": \"" + period + "\"");

        assertThat(faults(time)).isEmpty();
        assertThat(time.startsOn()).isEqualTo(first);
        assertThat(time.endsOn()).isEqualTo(last);
    }

    @Test
    void aSourceWithoutYearIsQuotedAndHasNoDay() {
        EventTime time = undated("\"dateNote\": \"14 and 15 October\"");

        assertThat(faults(time)).isEmpty();
        assertThat(time.startsOn()).isNull();
        assertThat(time.endsOn()).isNull();
    }

    @Test
    void someTimeMustBeSaid() {
        assertThat(faults(undated("\"period\": null"))).containsExactly("/dateNote");
    }

    @Test
    void oneMeetingHasOneTime() {
        assertThat(faults(Drafts.with("{\"period\": \"2015-10\"}").time())).containsExactly("/period");
        assertThat(faults(Drafts.with(
                                """
                                {"start": "2015-10-15T01:00:00Z", "end": "2015-10-15T09:00:00Z", "zone": "Asia/Ulaanbaatar"}
                                """)
                        .time()))
                .containsExactly("/startDate");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThat(faults(Drafts.with("{\"endDate\": \"2015-10-14\"}").time())).containsExactly("/endDate");
        assertThat(
                        faults(
                                undated(
                                        """
                        "start": "2015-10-15T09:00:00Z", "end": "2015-10-15T08:59:59Z", "zone": "Asia/Ulaanbaatar"
                        """)))
                .containsExactly("/end");
    }

    @Test
    void aFormOfTheTimeIsCompleteOrRefused() {
        assertThat(faults(Drafts.with("{\"endDate\": null}").time())).containsExactly("/endDate");
        assertThat(faults(undated("\"zone\": \"Asia/Ulaanbaatar\""))).containsExactly("/start", "/end");
        assertThat(faults(undated("\"start\": \"2015-10-15T09:00:00Z\""))).containsExactly("/end", "/zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "UTC+8", "Z", ""})
    void aZoneIsOneOfIana(String zone) {
        assertThat(faults(undated("\"start\": \"2015-10-15T01:00:00Z\", \"end\": \"2015-10-15T01:00:00Z\", \"zone\": \""
                        + zone + "\"")))
                .containsExactly("/zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "+999999999-12-31", "-0044-03-15"})
    void aDateIsOneThatARegistryCanMean(String date) {
        assertThat(faults(Drafts.with("{\"startDate\": \"" + date + "\", \"endDate\": \"" + date + "\"}")
                        .time()))
                .containsExactly("/startDate", "/endDate");
    }

    @Test
    void anInstantBeyondAllCalendarsIsRefused() {
        String last = "+1000000000-12-31T23:59:59Z";

        assertThat(faults(undated(
                        "\"start\": \"" + last + "\", \"end\": \"" + last + "\", \"zone\": \"Asia/Ulaanbaatar\"")))
                .containsExactly("/start", "/end");
    }

    private static EventTime undated(String properties) {
        return Drafts.with("{" + NO_DATES + ", " + properties + "}").time();
    }

    private static List<String> faults(EventTime time) {
        return time.judge(new Contradictions()).list().stream()
                .map(Violation::pointer)
                .toList();
    }
}
