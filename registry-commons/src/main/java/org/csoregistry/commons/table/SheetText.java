package org.csoregistry.commons.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts as cells of a spreadsheet hold them: at most {@value #MAX_CELL} UTF-16 units, and in place of what XML has no
 * form for, or would change, the escape of the format.
 *
 * @see <a href="https://www.iso.org/standard/71691.html">ISO/IEC 29500-1, 22.9.2.19 ST_Xstring</a>
 */
public final class SheetText {
    public static final int MAX_CELL = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** One text or more; each but the first is guarded by itself. */
    public static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length() || parts.isEmpty()) {
            int to = Math.min(text.length(), from + MAX_CELL);
            String part = encoded(text, from, to, parts.isEmpty());
            while (part.length() > MAX_CELL) {
                to = from + (to - from) / 2;
                part = encoded(text, from, to, parts.isEmpty());
            }
            boolean halved = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
            to = halved ? to - 1 : to;
            parts.add(halved ? encoded(text, from, to, parts.isEmpty()) : part);
            from = to;
        }
        return parts;
    }

    private static String encoded(String text, int from, int to, boolean first) {
        String part = text.substring(from, to);
        return encode(first ? part : Guard.on(part));
    }

    static String encode(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(unsafe -> "_x%04X_".formatted((int) unsafe.group().charAt(0)));
    }

    public static String decode(String cell) {
        return cell.indexOf("_x") < 0 ? cell : ESCAPE.matcher(cell).replaceAll(SheetText::character);
    }

    private static String character(MatchResult escape) {
        String character = Character.toString((char) Integer.parseInt(escape.group(1), 16));
        return character.equals("\\") || character.equals("$") ? "\\" + character : character;
    }
}
