package org.csoregistry.gateway.front;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells paths that every server reads alike from those that one might read differently than another.
 *
 * <p>Only the characters of RFC 3986 path segments pass, without {@code ;}; no empty segment but the last, no dot
 * segment, and no encoding that hides a separator, a control character or broken UTF-8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986, section 3.3</a>
 */
final class SafePath {
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@/";

    private SafePath() {}

    /** @param path as it stands in the request line, undecoded and without the query */
    static boolean accepts(String path) {
        if (path == null || !path.startsWith("/") || path.contains("//")) {
            return false;
        }
        byte[] decoded = decode(path);
        return decoded != null && isUtf8(decoded) && hasNoDotSegment(new String(decoded, StandardCharsets.UTF_8));
    }

    /** The decoded bytes; null if a character may not stand here, be it plain or encoded. */
    private static byte[] decode(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int value = hexPair(path, i + 1);
                if (value < 0 || hides(value)) {
                    return null;
                }
                bytes.put((byte) value);
                i += 2;
            } else if (isPlain(c)) {
                bytes.put((byte) c);
            } else {
                return null;
            }
        }
        byte[] decoded = new byte[bytes.position()];
        bytes.flip().get(decoded);
        return decoded;
    }

    private static int hexPair(String path, int at) {
        if (at + 2 > path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at), 16);
        int low = Character.digit(path.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean hides(int value) {
        return value < 0x20 || value == 0x7f || value == '/' || value == '\\' || value == ';';
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean hasNoDotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
