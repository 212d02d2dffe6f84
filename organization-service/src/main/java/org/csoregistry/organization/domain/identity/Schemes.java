package org.csoregistry.organization.domain.identity;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.csoregistry.commons.text.Countries;

/**
 * The lists in which organizations have codes: which there are, and what a code of a well-known one looks like.
 *
 * @see <a href="https://org-id.guide">org-id.guide</a>
 */
public final class Schemes {
    private static final UnaryOperator<String> AS_IT_IS = value -> value;

    /** The same list under org-id.guide's name and under its own. */
    private static final Map<String, String> ALIASES =
            Map.of("XI-ROR", "ror", "XI-LEI", "lei", "XI-WIKIDATA", "wikidata");

    private static final Map<String, Scheme> KNOWN = Map.of(
            "ror",
            Scheme.of(
                            "0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}",
                            value -> lastSegment(value).toLowerCase(Locale.ROOT),
                            "must be a ROR id such as 03yrm5c26, with its right check digits")
                    .checked(Checksums::isRor),
            "lei",
            Scheme.of(
                            "[0-9A-Z]{18}[0-9]{2}",
                            value -> value.replaceAll("[ -]", "").toUpperCase(Locale.ROOT),
                            "must be a Legal Entity Identifier (ISO 17442) of 20 characters, with its right check digits")
                    .checked(Checksums::isMod97),
            "wikidata",
            Scheme.of(
                    "Q[1-9][0-9]{0,9}",
                    value -> lastSegment(value).toUpperCase(Locale.ROOT),
                    "must be an item of Wikidata such as Q42"),
            "ecosoc",
            Scheme.of("[1-9][0-9]{0,9}", AS_IT_IS, "must be the number of a profile with ECOSOC's NGO Branch"),
            "XM-DAC",
            Scheme.of("[0-9]{1,6}(-[0-9]{1,4})*", AS_IT_IS, "must be a number of the OECD DAC such as 41114"),
            "GB-CHC",
            Scheme.of("[0-9]{6,7}", AS_IT_IS, "must be a charity number of 6 or 7 digits"),
            "GB-COH",
            Scheme.of(
                    "[0-9A-Z]{2}[0-9]{6}",
                    value -> value.toUpperCase(Locale.ROOT), "must be a company number of 8 characters"),
            "US-EIN",
            Scheme.of(
                    "[0-9]{9}",
                    value -> value.replace("-", ""), "must be an employer identification number of 9 digits"),
            "FR-SIREN",
            Scheme.of(
                            "[0-9]{9}",
                            value -> value.replace(" ", ""), "must be 9 digits, the last of which checks the others")
                    .checked(Checksums::isLuhn));

    private Schemes() {}

    /** The one name of a list; unknown ones as given. */
    public static String canonical(String scheme) {
        return scheme == null ? null : ALIASES.getOrDefault(scheme, scheme);
    }

    /** The one spelling of a code, without its list's name before it. */
    public static String canonical(String scheme, String value) {
        if (scheme == null || value == null) {
            return value;
        }
        String bare = value.startsWith(scheme + "-") ? value.substring(scheme.length() + 1) : value;
        Scheme known = KNOWN.get(scheme);
        return known == null ? bare : known.spelling().apply(bare);
    }

    /** Whether a prefix begins with a country, or with the X of what belongs to none; other schemes pass. */
    public static boolean isPlaced(String scheme) {
        return scheme.indexOf('-') != 2 || scheme.startsWith("X") || Countries.isKnown(scheme.substring(0, 2));
    }

    /** What is wrong with a code; null if nothing is, or the list's rule is not known here. */
    public static String fault(String scheme, String value) {
        Scheme known = KNOWN.get(scheme);
        if (known != null) {
            return known.holds(value) ? null : known.rule();
        }
        return value.chars().anyMatch(Character::isWhitespace) ? "must not hold white space" : null;
    }

    private static String lastSegment(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
