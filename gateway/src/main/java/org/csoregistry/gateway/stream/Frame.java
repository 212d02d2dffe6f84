package org.csoregistry.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.EventHead;
import org.csoregistry.gateway.feed.Item;

/**
 * One change, ready for the wire but for its {@code id:} line. Made once, shared by all readers, never altered.
 *
 * @param head by which readers' filters judge it
 * @param text the lines {@code event:} and {@code data:} and the empty line that ends them
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
public record Frame(Service source, EventHead head, Buffer text) {

    private static final byte[] EVENT = bytes("event: ");
    private static final byte[] DATA = bytes("\ndata: ");
    private static final byte[] END = bytes("\n\n");

    /** The change is kept byte by byte, but for line breaks between tokens. */
    public static Frame of(Service source, Item item) {
        String type = item.head().type();
        int length = item.to() - item.from();
        Buffer text = Buffer.buffer(EVENT.length + type.length() + DATA.length + length + END.length)
                .appendBytes(EVENT)
                .appendString(type)
                .appendBytes(DATA);
        int start = text.length();
        text.appendBytes(item.page(), item.from(), length);
        // Strings in JSON hold no raw line breaks, so these are white space; in a frame they would end the line.
        for (int i = start; i < text.length(); i++) {
            byte b = text.getByte(i);
            if (b == '\n' || b == '\r') {
                text.setByte(i, (byte) ' ');
            }
        }
        return new Frame(source, item.head(), text.appendBytes(END));
    }

    public long sequence() {
        return head.sequence();
    }

    /** Appends the whole frame, for a reader who stands at {@code after} once it has read it. */
    void appendTo(Buffer out, Position after) {
        out.appendString("id: ").appendString(after.encode()).appendString("\n").appendBuffer(text);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
