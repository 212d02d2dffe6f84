package org.csoregistry.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.suite.Suite;

/** Reads the live stream as a browser does: when it breaks off, from the last id seen. */
final class Follower implements AutoCloseable {

    private static final long RETRY_NANOS = 200_000_000;

    private final Suite suite;
    private final List<Change> before = new ArrayList<>();
    private final Thread thread = new Thread(this::follow, "follower");
    private Stream stream;
    private int resumptions;
    private volatile boolean enough;

    private Follower(Suite suite) {
        this.suite = suite;
        this.stream = Stream.fromNow(suite.gateway());
    }

    static Follower on(Suite suite) {
        Follower follower = new Follower(suite);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        while (!enough) {
            if (stream.hasEnded()) {
                resume();
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private void resume() {
        try {
            Stream next = Stream.resumed(suite.gateway(), stream.place());
            synchronized (this) {
                before.addAll(stream.changes());
                stream = next;
                resumptions++;
            }
        } catch (UncheckedIOException | AssertionError e) {
            // Not there yet, or not ready yet; tried again.
        }
    }

    synchronized List<Change> seen() {
        List<Change> all = new ArrayList<>(before);
        all.addAll(stream.changes());
        return all;
    }

    synchronized int resumptions() {
        return resumptions;
    }

    void await(String key) {
        Patience.until(key + " on the stream", Patience.USUAL.multipliedBy(3), () -> seen().stream()
                .anyMatch(change -> change.key().equals(key)));
    }

    /** Of each service everything since the beginning, once and in order. */
    void mustHaveSeenEverythingOnce() {
        Map<String, Long> last = new HashMap<>();
        for (Change change : seen()) {
            Long previous = last.put(change.source(), change.sequence());
            if (previous != null) {
                assertThat(change.sequence()).as(change.source()).isEqualTo(previous + 1);
            }
        }
        assertThat(last).hasSize(3);
    }

    @Override
    public void close() {
        enough = true;
        stream.close();
    }
}
