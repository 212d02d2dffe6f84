package org.csoregistry.gateway.stream;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import org.csoregistry.commons.change.ChangeFilter;

/**
 * What one filter lets through, ready for the wire.
 *
 * @param told where a reader stands once it has read the last of it
 */
public record Portion(Buffer text, int count, Position told) {

    /** @param from where the reader stands before the first frame */
    public static Portion of(List<Frame> frames, Position from, ChangeFilter filter) {
        Buffer text = Buffer.buffer();
        int count = 0;
        Position place = from;
        Position told = from;
        for (Frame frame : frames) {
            place = place.with(frame.source(), frame.sequence());
            if (frame.head().matches(filter)) {
                frame.appendTo(text, place);
                told = place;
                count++;
            }
        }
        return new Portion(text, count, told);
    }

    /** The same for many: its bytes lie where sockets read from, and no write copies them first. */
    public Portion shared() {
        return count == 0 ? this : new Portion(direct(text), count, told);
    }

    /** Freed by the collector when the last socket has it; nobody counts who still writes. */
    @SuppressWarnings("deprecation") // Vert.x 5 hides what its buffers are made of; this is the only place that knows.
    private static Buffer direct(Buffer heap) {
        byte[] bytes = heap.getBytes();
        ByteBuffer memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Buffer.buffer(Unpooled.wrappedBuffer(memory));
    }
}
