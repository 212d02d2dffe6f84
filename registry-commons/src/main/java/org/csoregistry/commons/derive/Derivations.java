package org.csoregistry.commons.derive;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.csoregistry.commons.change.DirectConnections;
import org.csoregistry.commons.change.LeaderLoop;
import org.csoregistry.commons.change.LedgerSettings;

/** Starts and stops all that is derived. */
@ApplicationScoped
class Derivations {
    private static final long LOCK_KEYS = 0x4445_5249_0000_0000L;

    private final List<LeaderLoop> loops;

    Derivations(Instance<Derived> all, DirectConnections connections, LedgerSettings settings) {
        loops = all.stream()
                .map(derived -> new LeaderLoop(
                        "derivation-" + derived.name(),
                        LOCK_KEYS + Integer.toUnsignedLong(derived.name().hashCode()),
                        connections,
                        new Derivation(derived),
                        Derivation.REST,
                        settings.retryInterval()))
                .toList();
    }

    void start(@Observes StartupEvent startup) {
        loops.forEach(LeaderLoop::start);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        for (LeaderLoop loop : loops) {
            loop.close();
        }
    }
}
