package org.csoregistry.commons.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.Theme;

/**
 * Which changes a reader wants, the same for feeds, live streams and webhooks. Of each part one value must match; an
 * empty part asks for nothing.
 *
 * <p>A withdrawal tells nothing of its resource but the id. It therefore passes whichever countries and themes are asked
 * for: a reader drops ids that it does not hold, and learns of nothing that was hidden.
 *
 * @param types resource types such as {@code organization}, or with a kind, such as {@code organization.updated}
 * @param countries ISO 3166-1 alpha-2
 * @param themes such as {@code sdg-16.6}
 * @param resources ids
 */
public record ChangeFilter(Set<String> types, Set<String> countries, Set<String> themes, Set<UUID> resources) {
    public static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of(), Set.of(), Set.of());

    private static final int MAX_VALUES = 100;
    private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+)?");

    public ChangeFilter {
        types = sorted(types);
        countries = sorted(countries);
        themes = sorted(themes);
        resources = sorted(resources);
    }

    /**
     * Reads the query parameters of these names; commas mean "or", null asks for nothing.
     *
     * @throws InvalidInput naming each parameter that makes no sense
     */
    public static ChangeFilter parse(String type, String country, String theme, String resource) {
        List<Violation> faults = new ArrayList<>();
        Set<String> types = values("type", type, ChangeFilter::isType, "must be like organization.updated", faults);
        Set<String> countries =
                values("country", country, Countries::isKnown, "must be ISO 3166-1 alpha-2 codes", faults);
        Set<String> themes = values("theme", theme, ChangeFilter::isTheme, "must be like sdg-16.6", faults);
        Set<String> resources = values("resource", resource, ChangeFilter::isId, "must be UUIDs", faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new ChangeFilter(
                types,
                countries,
                themes,
                resources.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    /** Whether the text has the form of a member of {@code types}. */
    public static boolean isType(String text) {
        return text.length() <= 60 && TYPE.matcher(text).matches();
    }

    /**
     * Whether the reader wants this change.
     *
     * @param concernedCountries of the resource before and after the change
     * @param concernedThemes the same
     */
    public boolean matches(
            String resourceType,
            String kind,
            UUID resourceId,
            Collection<String> concernedCountries,
            Collection<String> concernedThemes) {
        boolean withdrawal = kind.equals(Change.WITHDRAWN);
        return wantsType(resourceType, kind)
                && (resources.isEmpty() || resources.contains(resourceId))
                && (withdrawal || wants(countries, concernedCountries))
                && (withdrawal || wants(themes, concernedThemes));
    }

    private boolean wantsType(String resourceType, String kind) {
        return types.isEmpty() || types.contains(resourceType) || types.contains(resourceType + "." + kind);
    }

    private static boolean wants(Set<String> wanted, Collection<String> concerned) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, concerned);
    }

    private static Set<String> values(
            String name, String given, Predicate<String> valid, String rule, List<Violation> faults) {
        if (given == null) {
            return Set.of();
        }
        Set<String> values =
                Arrays.stream(given.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (values.size() > MAX_VALUES) {
            faults.add(Violation.ofParameter(name, "must have at most " + MAX_VALUES + " values"));
        } else if (!values.stream().allMatch(valid)) {
            faults.add(Violation.ofParameter(name, rule));
        }
        return values;
    }

    /** By the annotation's constants: its validator needs what a gateway has not. */
    private static boolean isTheme(String text) {
        return text.length() <= Theme.MAX && text.matches(Theme.FORM);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In a fixed order, so that equal filters have equal texts. */
    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
