package org.csoregistry.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.csoregistry.gateway.Service;

/**
 * One change, ready for the wire but for its {@code id:} line. Made once, shared by all readers, never altered.
 *
 * @param text the lines {@code event:} and {@code data:} and the empty line that ends them
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
public record Frame(Service source, long sequence, Buffer text) {

    private static final byte[] EVENT = bytes("event: ");
    private static final byte[] DATA = bytes("\ndata: ");
    private static final byte[] END = bytes("\n\n");

    /**
     * @param type CloudEvents type, without line breaks
     * @param json the change in structured JSON; kept byte by byte, but for line breaks between tokens
     */
    public static Frame of(Service source, long sequence, String type, byte[] json, int from, int to) {
        Buffer text = Buffer.buffer(EVENT.length + type.length() + DATA.length + (to - from) + END.length)
                .appendBytes(EVENT)
                .appendString(type)
                .appendBytes(DATA);
        int start = text.length();
        text.appendBytes(json, from, to - from);
        // Strings in JSON hold no raw line breaks, so these are white space; in a frame they would end the line.
        for (int i = start; i < text.length(); i++) {
            byte b = text.getByte(i);
            if (b == '\n' || b == '\r') {
                text.setByte(i, (byte) ' ');
            }
        }
        return new Frame(source, sequence, text.appendBytes(END));
    }

    /** Appends the whole frame, for a reader who stands at {@code after} once it has read it. */
    void appendTo(Buffer out, Position after) {
        out.appendString("id: ").appendString(after.encode()).appendString("\n").appendBuffer(text);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
