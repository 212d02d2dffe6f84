package org.csoregistry.commons.table;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula: what looks like one gets an apostrophe in front, and what
 * already has one gets another, so that exactly one can be taken off again.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class Guard {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private Guard() {}

    public static String on(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String off(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
