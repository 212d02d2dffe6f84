package org.csoregistry.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.csoregistry.benchmarks.stack.Ids;

/**
 * Finds the changes of one family of ids in a stream of bytes, however it is cut into buffers. It parses nothing else
 * and leaps over what cannot be a subject, so that thousands of readers cost the machine under measurement little.
 */
final class SubjectScanner {
    private static final byte[] MARK = "\"subject\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST = MARK.length - 1;
    /** By how much to leap from a byte to where the mark could end next (Horspool). */
    private static final int[] LEAPS = leaps();

    private static final int FAMILY_LENGTH = 24;
    private static final int ID_LENGTH = 36;

    private final byte[] family;
    private final IntConsumer onNumber;
    private byte[] rest = {};

    /** @param onNumber told the number of each id of the family, see {@link Ids} */
    SubjectScanner(int family, IntConsumer onNumber) {
        this.family = Ids.of(family, 0).toString().substring(0, FAMILY_LENGTH).getBytes(StandardCharsets.US_ASCII);
        this.onNumber = onNumber;
    }

    void scan(ByteBuffer bytes) {
        byte[] text = Arrays.copyOf(rest, rest.length + bytes.remaining());
        bytes.get(text, rest.length, bytes.remaining());
        int from = 0;
        int id = findId(text, from);
        while (id >= 0 && id + ID_LENGTH <= text.length) {
            tell(text, id);
            from = id + ID_LENGTH;
            id = findId(text, from);
        }
        // What may go on in the next buffer: a mark whose id is not whole, or the beginning of a mark.
        rest = Arrays.copyOfRange(text, id >= 0 ? id - MARK.length : Math.max(from, text.length - LAST), text.length);
    }

    /** Where the id behind the next mark begins; -1 if there is no whole mark. */
    private static int findId(byte[] text, int from) {
        int at = from + LAST;
        while (at < text.length) {
            if (isMark(text, at)) {
                return at + 1;
            }
            at += LEAPS[text[at] & 0xFF];
        }
        return -1;
    }

    private static boolean isMark(byte[] text, int end) {
        int i = LAST;
        while (i >= 0 && text[end - LAST + i] == MARK[i]) {
            i--;
        }
        return i < 0;
    }

    private static int[] leaps() {
        int[] leaps = new int[256];
        Arrays.fill(leaps, MARK.length);
        for (int i = 0; i < LAST; i++) {
            leaps[MARK[i]] = LAST - i;
        }
        return leaps;
    }

    private void tell(byte[] text, int id) {
        if (Arrays.equals(text, id, id + FAMILY_LENGTH, family, 0, FAMILY_LENGTH)) {
            String number = new String(text, id + FAMILY_LENGTH, ID_LENGTH - FAMILY_LENGTH, StandardCharsets.US_ASCII);
            onNumber.accept(Integer.parseInt(number, 16));
        }
    }
}
