package org.csoregistry.commons.exports;

import java.io.IOException;
import java.io.OutputStream;

/** The documents as they are stored, one in a line. They hold no line breaks: JSON escapes them. */
final class JsonLinesSink implements RowSink {
    private final OutputStream out;

    JsonLinesSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
