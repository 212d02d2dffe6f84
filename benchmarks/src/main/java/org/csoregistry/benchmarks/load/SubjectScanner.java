package org.csoregistry.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.csoregistry.benchmarks.stack.Ids;

/**
 * Finds the changes of one family of ids in a stream of bytes, however it is cut into buffers. It parses nothing else,
 * so that thousands of readers cost the machine under measurement little.
 */
final class SubjectScanner {
    private static final byte[] MARK = "\"subject\":\"".getBytes(StandardCharsets.US_ASCII);
    /** Of the mark's first nine bytes the last is a quote, which begins a mark itself. */
    private static final int QUOTE_AGAIN = 9;

    private static final int ID_LENGTH = 36;

    private final byte[] id = new byte[ID_LENGTH];
    private final String family;
    private final IntConsumer onNumber;
    private int matched;
    private int read = ID_LENGTH;

    /** @param onNumber told the number of each id of the family, see {@link Ids} */
    SubjectScanner(int family, IntConsumer onNumber) {
        this.family = Ids.of(family, 0).toString().substring(0, 24);
        this.onNumber = onNumber;
    }

    void scan(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            if (read < ID_LENGTH) {
                id[read++] = b;
                if (read == ID_LENGTH) {
                    tell();
                }
            } else {
                match(b);
            }
        }
    }

    private void match(byte b) {
        while (matched > 0 && b != MARK[matched]) {
            matched = matched == QUOTE_AGAIN ? 1 : 0;
        }
        if (b == MARK[matched]) {
            matched++;
        }
        if (matched == MARK.length) {
            matched = 0;
            read = 0;
        }
    }

    private void tell() {
        String text = new String(id, StandardCharsets.US_ASCII);
        if (text.startsWith(family)) {
            onNumber.accept(Integer.parseInt(text.substring(family.length()), 16));
        }
    }
}
