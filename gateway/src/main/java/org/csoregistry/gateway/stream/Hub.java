package org.csoregistry.gateway.stream;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;

/**
 * Where the one follower meets the many readers.
 *
 * <p>The rings are the truth and every reader pulls from them what it lacks; news only wake readers up, and spare
 * those that lack nothing else the pulling. A news item that is late, lost or repeated therefore does no harm.
 */
@Singleton
public class Hub {
    private final Map<Service, Ring> rings = new EnumMap<>(Service.class);
    private final Set<Service> begun = EnumSet.noneOf(Service.class);
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private volatile Position head = Position.START;
    private volatile boolean ready;

    Hub(GatewayConfig config) {
        GatewayConfig.Stream stream = config.stream();
        this.places = new Semaphore(stream.maxReaders());
        for (Service service : Service.values()) {
            rings.put(service, new Ring(stream.ring(), stream.ringBytes().asLongValue()));
        }
    }

    /** Tells where a service's feed stands; once all have been told, readers are served. Called by the follower. */
    public void begin(Service service, long sequence) {
        rings.get(service).begin(sequence);
        head = head.with(service, sequence);
        begun.add(service);
    }

    /** Lets readers in as soon as every service has begun, its ring filled. Called by the follower after each step. */
    public void open() {
        if (!ready && begun.size() == Service.values().length) {
            ready = true;
            readers.forEach(Reader::wake);
        }
    }

    /** Takes in the next changes, without a hole. Called by the follower, from one thread at a time. */
    public void publish(List<Frame> frames) {
        if (frames.isEmpty()) {
            return;
        }
        Position before = head;
        Position after = before;
        Buffer joined = Buffer.buffer();
        for (Frame frame : frames) {
            rings.get(frame.source()).append(frame);
            after = after.with(frame.source(), frame.sequence());
            frame.appendTo(joined, after);
        }
        head = after;
        News news = new News(before, after, joined, frames.size());
        readers.forEach(reader -> reader.hear(news));
    }

    /** Where the stream stands; empty as long as that is not known for every service. */
    Optional<Position> head() {
        return ready ? Optional.of(head) : Optional.empty();
    }

    Optional<List<Frame>> after(Service service, long sequence, int max) {
        return rings.get(service).after(sequence, max);
    }

    /** Reserves a place for a reader; false if all are taken. */
    boolean reserve() {
        return places.tryAcquire();
    }

    void join(Reader reader) {
        readers.add(reader);
    }

    void leave(Reader reader) {
        if (readers.remove(reader)) {
            places.release();
        }
    }

    int readers() {
        return readers.size();
    }
}
