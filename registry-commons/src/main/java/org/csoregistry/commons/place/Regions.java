package org.csoregistry.commons.place;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csoregistry.commons.text.Countries;

/**
 * Which countries the regions of UN M49 hold, as ICU knows it from CLDR. The European Union is in none of them, and
 * Antarctica only in the world.
 *
 * @see <a href="https://unstats.un.org/unsd/methodology/m49/">UN M49</a>
 */
public final class Regions {
    /** M49 code of the whole world. */
    public static final String WORLD = "001";

    private static final String FORM = "[0-9]{3}";

    /** Region to ISO 3166-1 alpha-2 codes. */
    private static final Map<String, SortedSet<String>> COUNTRIES = countries();

    private Regions() {}

    public static boolean isCode(String text) {
        return text.matches(FORM);
    }

    public static boolean isKnown(String m49) {
        return COUNTRIES.containsKey(m49);
    }

    /** All regions, by code. */
    public static Set<String> all() {
        return COUNTRIES.keySet();
    }

    /** ISO 3166-1 alpha-2 codes, sorted; none for a region that is not known. */
    public static SortedSet<String> countriesOf(String m49) {
        return COUNTRIES.getOrDefault(m49, Collections.emptySortedSet());
    }

    /** The regions that hold a country, from the world down. */
    public static List<String> of(String country) {
        return widestFirst(COUNTRIES.keySet().stream()
                .filter(m49 -> countriesOf(m49).contains(country))
                .toList());
    }

    /** The regions that hold all of a region and more, from the world down. */
    public static List<String> around(String m49) {
        return widestFirst(COUNTRIES.keySet().stream()
                .filter(other -> isInside(m49, other))
                .toList());
    }

    /** The regions that a region holds, the widest first. */
    public static List<String> inside(String m49) {
        return widestFirst(COUNTRIES.keySet().stream()
                .filter(other -> isInside(other, m49))
                .toList());
    }

    /** The three digits of a country in M49; null for the European Union, which has none. */
    public static String m49Of(String country) {
        Region region = Region.getInstance(country);
        return region.getType() == RegionType.TERRITORY ? "%03d".formatted(region.getNumericCode()) : null;
    }

    private static boolean isInside(String inner, String outer) {
        return !inner.equals(outer) && countriesOf(outer).containsAll(countriesOf(inner));
    }

    private static List<String> widestFirst(Collection<String> regions) {
        return regions.stream()
                .sorted(Comparator.comparing((String m49) -> -countriesOf(m49).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Map<String, SortedSet<String>> countries() {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        for (RegionType type : List.of(RegionType.CONTINENT, RegionType.SUBCONTINENT, RegionType.GROUPING)) {
            for (Region region : Region.getAvailable(type)) {
                if (isCode(region.toString())) {
                    SortedSet<String> held = new TreeSet<>();
                    collect(region, held);
                    found.put(region.toString(), Collections.unmodifiableSortedSet(held));
                }
            }
        }
        SortedSet<String> world = new TreeSet<>(Countries.all());
        world.removeIf(country -> m49Of(country) == null);
        found.put(WORLD, Collections.unmodifiableSortedSet(world));
        return Collections.unmodifiableMap(found);
    }

    /** ICU also has regions of its own, spelt in letters: what is only in those is in no region of M49. */
    private static void collect(Region region, Set<String> held) {
        for (Region part : region.getContainedRegions()) {
            if (part.getType() == RegionType.TERRITORY && Countries.isKnown(part.toString())) {
                held.add(part.toString());
            } else if (isCode(part.toString())) {
                collect(part, held);
            }
        }
    }
}
