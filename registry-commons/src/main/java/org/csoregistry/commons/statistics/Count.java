package org.csoregistry.commons.statistics;

/**
 * How often a code occurs: exactly, or only that it is not often.
 *
 * @param count the number; null where it is hidden
 * @param fewerThan an upper bound of a number that is hidden because it is small; null where it is shown
 */
public record Count(String code, Long count, Integer fewerThan) {

    public static Count exactly(String code, long count) {
        return new Count(code, count, null);
    }

    static Count hidden(String code, int fewerThan) {
        return new Count(code, null, fewerThan);
    }
}
