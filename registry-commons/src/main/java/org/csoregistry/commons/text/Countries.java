package org.csoregistry.commons.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2, and EU: the European Union is party to the Convention against Corruption. */
public final class Countries {
    private static final Set<String> KNOWN = known();

    private Countries() {}

    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /** All codes, in no order. */
    public static Set<String> all() {
        return KNOWN;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(List.of(Locale.getISOCountries()));
        known.add("EU");
        return Set.copyOf(known);
    }
}
