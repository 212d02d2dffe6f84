package org.csoregistry.commons.table;

import java.util.Locale;

/**
 * The spelling of tags that say what a column means to those who join tables of many senders.
 *
 * @see <a href="https://hxlstandard.org/standard/1-1final/">HXL 1.1</a>
 */
final class Hxl {
    private Hxl() {}

    /** A name or language tag as an attribute. */
    static String attribute(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }

    static String language(String tag) {
        return "+i_" + attribute(tag);
    }
}
