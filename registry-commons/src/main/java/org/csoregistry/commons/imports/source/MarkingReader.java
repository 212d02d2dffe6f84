package org.csoregistry.commons.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and goes on behind bytes that are none. In their place stands {@link #MARK}, half of a character, which
 * no UTF-8 leads to: whoever meets it later knows the row and the column of the fault.
 */
public final class MarkingReader extends Reader {
    static final char MARK = '\uDCFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    /** The second half of a character for which there was room for one only; -1 for none. */
    private int held = -1;

    MarkingReader(InputStream in) {
        this.in = in;
    }

    /** Whether there is a byte in it that is not UTF-8. */
    public static boolean isMarked(String text) {
        return text.indexOf(MARK) >= 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (held >= 0) {
            target[offset] = (char) held;
            held = -1;
            return 1;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int before = out.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() > before) {
                return out.position() - before;
            } else if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                out.put(MARK);
            } else if (result.isOverflow()) {
                return readHalf(target, offset);
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private int readHalf(char[] target, int offset) {
        CharBuffer both = CharBuffer.allocate(2);
        decoder.decode(bytes, both, ended);
        target[offset] = both.get(0);
        held = both.get(1);
        return 1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
