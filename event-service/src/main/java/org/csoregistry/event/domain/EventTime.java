package org.csoregistry.event.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.csoregistry.commons.json.Contradictions;

/**
 * When an event takes place, as well as it is known: to the instant in a zone, to the civil date, to the month or year,
 * or only in the source's words.
 */
record EventTime(
        Instant start,
        Instant end,
        String zone,
        LocalDate startDate,
        LocalDate endDate,
        String period,
        String dateNote) {
    private static final String ONE_FORM = "must not stand beside another form of the time";
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");
    private static final String IN_RANGE = "must be from 1900 to 2199";

    Contradictions judge(Contradictions found) {
        judgeForms(found);
        if (hasInstants()) {
            judgeInstants(found);
        }
        if (hasDates()) {
            judgeDates(found);
        }
        return found;
    }

    private void judgeForms(Contradictions found) {
        found.unless(!hasInstants() || !hasDates(), "/startDate", ONE_FORM)
                .unless(period == null || !hasInstants() && !hasDates(), "/period", ONE_FORM)
                .unless(
                        hasInstants() || hasDates() || period != null || dateNote != null,
                        "/dateNote",
                        "is needed where no time is given");
    }

    private void judgeInstants(Contradictions found) {
        found.unless(start != null, "/start", "is needed with end and zone")
                .unless(end != null, "/end", "is needed with start and zone")
                .unless(zone != null, "/zone", "is needed with start and end")
                .unless(zone == null || isZone(), "/zone", "must be an IANA zone such as Asia/Ulaanbaatar")
                .unless(start == null || end == null || !end.isBefore(start), "/end", "must not be before start")
                .unless(isInRange(start), "/start", IN_RANGE)
                .unless(isInRange(end), "/end", IN_RANGE);
    }

    private void judgeDates(Contradictions found) {
        found.unless(startDate != null, "/startDate", "is needed with endDate")
                .unless(endDate != null, "/endDate", "is needed with startDate")
                .unless(
                        startDate == null || endDate == null || !endDate.isBefore(startDate),
                        "/endDate",
                        "must not be before startDate")
                .unless(isInRange(startDate), "/startDate", IN_RANGE)
                .unless(isInRange(endDate), "/endDate", IN_RANGE);
    }

    /** The first day, where the meeting is; null if it is not known. */
    LocalDate startsOn() {
        return hasInstants() ? day(start) : period == null ? startDate : month(1).atDay(1);
    }

    /** The last day, where the meeting is; null if it is not known. */
    LocalDate endsOn() {
        return hasInstants() ? day(end) : period == null ? endDate : month(12).atEndOfMonth();
    }

    private boolean hasInstants() {
        return start != null || end != null || zone != null;
    }

    private boolean hasDates() {
        return startDate != null || endDate != null;
    }

    private boolean isZone() {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** The period's month; of a year the one given. */
    private YearMonth month(int ofYear) {
        return period.length() == 4 ? YearMonth.of(Integer.parseInt(period), ofYear) : YearMonth.parse(period);
    }

    private static boolean isInRange(Instant instant) {
        return instant == null || !instant.isBefore(EARLIEST) && instant.isBefore(TOO_LATE);
    }

    private static boolean isInRange(LocalDate date) {
        return date == null || isInRange(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
