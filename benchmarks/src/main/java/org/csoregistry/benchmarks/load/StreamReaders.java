package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Many readers of {@code /v1/stream} on one thread. They speak HTTP/1.0, so that the frames come without chunks between
 * them; to the gateway they are readers like all others.
 */
public final class StreamReaders implements AutoCloseable {
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

    private final Selector selector = Selector.open();
    private final List<Reader> readers = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Thread thread = new Thread(this::run, "readers");
    private final int family;
    private final int expected;
    private final long[] arrivals;
    private int arrived;
    private volatile boolean closed;
    private volatile int complete;
    private volatile int lost;

    /** One connection, and which changes it has been sent. */
    private final class Reader {
        private final BitSet seen = new BitSet(expected);
        private final SubjectScanner scanner = new SubjectScanner(family, this::saw);
        private int count;
        private int repeated;

        private void saw(int number) {
            if (seen.get(number)) {
                repeated++;
                return;
            }
            seen.set(number);
            arrivals[arrived++] = pack(number, System.nanoTime());
            if (++count == expected) {
                complete++;
            }
        }
    }

    private final long origin = System.nanoTime();

    /**
     * Connects all, and waits until each has been told where it stands.
     *
     * @param family of the ids that are waited for
     * @param expected numbers from 0 to below this
     */
    public StreamReaders(URI gateway, int count, int family, int expected) throws IOException {
        this.family = family;
        this.expected = expected;
        this.arrivals = new long[Math.multiplyExact(count, expected)];
        for (int i = 0; i < count; i++) {
            connect(gateway);
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void connect(URI gateway) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.socket().connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), CONNECT_TIMEOUT_MILLIS);
        channel.write(ByteBuffer.wrap(
                "GET /v1/stream HTTP/1.0\r\nHost: registry\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        awaitPlace(channel);
        channel.configureBlocking(false);
        Reader reader = new Reader();
        readers.add(reader);
        channel.register(selector, SelectionKey.OP_READ, reader);
    }

    /** The first frame has only an id: from there on nothing may be missing. */
    private static void awaitPlace(SocketChannel channel) throws IOException {
        StringBuilder begun = new StringBuilder();
        ByteBuffer some = ByteBuffer.allocate(1);
        while (begun.indexOf("\nid: ") < 0 || !begun.toString().endsWith("\n\n")) {
            some.clear();
            if (channel.read(some) < 0) {
                throw new IOException("refused: " + begun);
            }
            begun.append((char) some.get(0));
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) throws IOException {
        buffer.clear();
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
            lost++;
            key.cancel();
            return;
        }
        buffer.flip();
        ((Reader) key.attachment()).scanner.scan(buffer);
    }

    /** Waits until every reader has everything, or the time is over; answers how many have. */
    public int await(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (complete + lost < readers.size() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        return complete;
    }

    /** How many changes came twice to a reader. To be asked after {@link #close()}. */
    public int repeated() {
        return readers.stream().mapToInt(reader -> reader.repeated).sum();
    }

    /** From when each number was sent, or answered, to each arrival. To be asked after {@link #close()}. */
    public long[] since(long[] nanoTimes) {
        long[] latencies = new long[arrived];
        for (int i = 0; i < arrived; i++) {
            int number = (int) (arrivals[i] >>> 44);
            latencies[i] = origin + (arrivals[i] & ((1L << 44) - 1)) - nanoTimes[number];
        }
        return latencies;
    }

    /** The number in the upper 20 bits, nanoseconds since our origin (up to five hours) in the lower 44. */
    private long pack(int number, long nanoTime) {
        return (long) number << 44 | (nanoTime - origin);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
