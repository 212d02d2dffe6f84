package org.csoregistry.gateway.stream;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;

/**
 * Where the one follower meets the crowds of readers, one of each event loop.
 *
 * <p>The rings are the truth and every reader pulls from them what it lacks; news only wake crowds up, and spare
 * those readers that lack nothing else the pulling. A news item that is late, lost or repeated therefore does no harm.
 */
@Singleton
public class Hub {
    private final Map<Service, Ring> rings = new EnumMap<>(Service.class);
    private final Set<Service> begun = EnumSet.noneOf(Service.class);
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile Position head = Position.START;
    private volatile boolean ready;

    Hub(GatewayConfig config) {
        GatewayConfig.Stream stream = config.stream();
        for (Service service : Service.withFeeds()) {
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
        if (!ready && begun.size() == Service.withFeeds().size()) {
            ready = true;
            listeners.forEach(Listener::wake);
        }
    }

    /** Takes in the next changes, without a hole. Called by the follower, from one thread at a time. */
    public void publish(List<Frame> frames) {
        if (frames.isEmpty()) {
            return;
        }
        Position before = head;
        Position after = before;
        for (Frame frame : frames) {
            rings.get(frame.source()).append(frame);
            after = after.with(frame.source(), frame.sequence());
        }
        head = after;
        News news = new News(before, after, frames);
        listeners.forEach(listener -> listener.hear(news));
    }

    /** Where the stream stands; empty as long as that is not known for every service. */
    public Optional<Position> head() {
        return ready ? Optional.of(head) : Optional.empty();
    }

    /** @see Ring#after(long, int, long) */
    public Optional<List<Frame>> after(Service service, long sequence, int max, long maxBytes) {
        return rings.get(service).after(sequence, max, maxBytes);
    }

    /** Whether what follows is at hand, for a place that is known to exist. */
    public boolean holds(Service service, long sequence) {
        return ready
                && sequence <= head.at(service)
                && after(service, sequence, 1, 1).isPresent();
    }

    /** For as long as the hub is there. */
    public void join(Listener listener) {
        listeners.add(listener);
    }
}
