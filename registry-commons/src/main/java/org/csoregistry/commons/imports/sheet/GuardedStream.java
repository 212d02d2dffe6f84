package org.csoregistry.commons.imports.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One part of a workbook as it unfolds. It ends with a refusal when more comes out than so few bytes should hold, more
 * than anybody sends, or a tag or text that nothing of ours needs so long: nothing has been kept of it by then.
 */
final class GuardedStream extends FilterInputStream {
    /** A sheet of 64 MiB of ours unfolds to less. */
    static final long MAX_SIZE = 1L << 30;
    /** Equal rows compress well; those of people by a tenth of this. */
    static final long MAX_RATIO = 200;
    /** Below this the ratio says nothing. */
    static final long ALWAYS_FINE = 4L << 20;
    /** Between one tag and the next. */
    static final int MAX_PIECE = 4 << 20;

    private final long packed;
    private long size;
    private int piece;

    /** Says so where {@link IOException} is all that can be thrown. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb(String detail) {
            super(detail);
        }
    }

    /** @param packed bytes that the part has within the file */
    GuardedStream(InputStream in, long packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        size += Math.max(0, read);
        if (size > MAX_SIZE || size > ALWAYS_FINE && size / MAX_RATIO > packed) {
            throw new Bomb("unfolds to more than its size allows");
        }
        for (int i = 0; i < read; i++) {
            piece = target[offset + i] == '<' ? 0 : piece + 1;
            if (piece > MAX_PIECE) {
                throw new Bomb("holds a text or tag that is too long");
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
