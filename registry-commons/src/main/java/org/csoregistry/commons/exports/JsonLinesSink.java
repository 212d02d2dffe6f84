package org.csoregistry.commons.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** The documents as they are stored, one in a line. They hold no line breaks: JSON escapes them. */
final class JsonLinesSink implements RowSink {
    private final OutputStream out;

    JsonLinesSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(String json) throws IOException {
        out.write(json.getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
