package org.csoregistry.commons.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.place.Regions;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Countries;

/** How one query parameter narrows a list. A comma in its value means "or". */
public interface Filter {

    /** @throws InvalidInput if the value makes no sense for this filter */
    void narrow(Where where, String name, String value);

    /** Equal to one of the codes of a code list. */
    static Filter code(String column, Class<? extends Enum<?>> list) {
        Set<String> codes = Codes.of(list);
        return (where, name, value) -> where.and(
                column + " = any(?)", split(name, value, codes::contains, "must be of " + String.join(", ", codes)));
    }

    /** Concerning one of the countries. */
    static Filter countries(String arrayColumn) {
        return (where, name, value) -> where.and(
                arrayColumn + " && ?", split(name, value, Countries::isKnown, "must be ISO 3166-1 alpha-2 codes"));
    }

    /** The same of a column that holds one country at most: of one country, an index tells them in the list's order. */
    static Filter country(String arrayColumn) {
        Filter any = countries(arrayColumn);
        return (where, name, value) -> {
            if (Countries.isKnown(value.strip())) {
                where.and(arrayColumn + " = ?", List.of(value.strip()));
            } else {
                any.narrow(where, name, value);
            }
        };
    }

    /** Concerning a country of one of the M49 regions. */
    static Filter regions(String arrayColumn) {
        return (where, name, value) -> where.and(
                arrayColumn + " && ?",
                split(name, value, Regions::isKnown, "must be M49 codes of regions, such as 035").stream()
                        .flatMap(region -> Regions.countriesOf(region).stream())
                        .distinct()
                        .toList());
    }

    /** Having the column or, with {@code false}, lacking it. */
    static Filter present(String column) {
        return (where, name, value) -> {
            if (!value.equals("true") && !value.equals("false")) {
                throw new InvalidInput(Violation.ofParameter(name, "must be true or false"));
            }
            where.and(column + (value.equals("true") ? " is not null" : " is null"));
        };
    }

    /** An array column holding one of the given texts. */
    static Filter anyOf(String arrayColumn) {
        return (where, name, value) -> where.and(
                arrayColumn + " && ?", split(name, value, text -> !text.isEmpty(), "must not have empty parts"));
    }

    /** Equal to one of the ids. */
    static Filter id(String column) {
        return (where, name, value) -> where.and(column + " = any(cast(? as uuid[]))", ids(name, value));
    }

    /** An array of ids holding one of those given. */
    static Filter anyId(String arrayColumn) {
        return (where, name, value) -> where.and(arrayColumn + " && cast(? as uuid[])", ids(name, value));
    }

    /** On or after a civil date. */
    static Filter from(String dateColumn) {
        return (where, name, value) -> where.and(dateColumn + " >= ?", date(name, value));
    }

    /** On or before a civil date. */
    static Filter to(String dateColumn) {
        return (where, name, value) -> where.and(dateColumn + " <= ?", date(name, value));
    }

    /** Before a civil date. */
    static Filter before(String dateColumn) {
        return (where, name, value) -> where.and(dateColumn + " < ?", date(name, value));
    }

    /** Whether it lies before the day that counts at the moment of asking: true or false. */
    static Filter isBefore(String dateColumn, Supplier<LocalDate> day) {
        return (where, name, value) -> {
            if (!value.equals("true") && !value.equals("false")) {
                throw new InvalidInput(Violation.ofParameter(name, "must be true or false"));
            }
            where.and(dateColumn + (value.equals("true") ? " < ?" : " >= ?"), day.get());
        };
    }

    /** A range of days that the given one is in. */
    static Filter during(String rangeColumn) {
        return (where, name, value) -> where.and(rangeColumn + " @> ?", date(name, value));
    }

    /** An array column holding one of the codes of a code list. */
    static Filter anyCode(String arrayColumn, Class<? extends Enum<?>> list) {
        Set<String> codes = Codes.of(list);
        return (where, name, value) -> where.and(
                arrayColumn + " && ?", split(name, value, codes::contains, "must be of " + String.join(", ", codes)));
    }

    /**
     * Having one of the pairs, each written with a colon between its halves.
     *
     * @param condition takes two arrays, of the first and of the second halves
     * @param spelling the two halves as they are kept
     */
    static Filter pairs(String condition, BiFunction<String, String, List<String>> spelling) {
        return (where, name, value) -> {
            List<List<String>> pairs =
                    split(name, value, text -> text.matches("[^:]+:.+"), "must be like scheme:value").stream()
                            .map(text -> text.split(":", 2))
                            .map(halves -> spelling.apply(halves[0].strip(), halves[1].strip()))
                            .toList();
            where.and(
                    condition,
                    pairs.stream().map(pair -> pair.get(0)).toList(),
                    pairs.stream().map(pair -> pair.get(1)).toList());
        };
    }

    private static List<String> split(String name, String value, Predicate<String> valid, String rule) {
        List<String> parts =
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (!parts.stream().allMatch(valid)) {
            throw new InvalidInput(Violation.ofParameter(name, rule));
        }
        return parts;
    }

    private static List<String> ids(String name, String value) {
        return split(name, value, Filter::isUuid, "must be UUIDs").stream()
                .map(id -> UUID.fromString(id).toString())
                .toList();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static LocalDate date(String name, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw new InvalidInput(Violation.ofParameter(name, "must be a date such as 2015-10-15"));
    }
}
