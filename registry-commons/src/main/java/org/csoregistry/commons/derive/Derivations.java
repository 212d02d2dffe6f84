package org.csoregistry.commons.derive;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import org.csoregistry.commons.change.DirectConnections;
import org.csoregistry.commons.change.LeaderLoop;
import org.csoregistry.commons.change.Ledger;
import org.csoregistry.commons.change.LedgerSettings;

/** Starts and stops all that is derived, and wakes what somebody waits for when changes have been numbered. */
@ApplicationScoped
class Derivations {
    private static final long LOCK_KEYS = 0x4445_5249_0000_0000L;

    private final Map<Derived, LeaderLoop> loops = new HashMap<>();

    Derivations(Instance<Derived> all, DirectConnections connections, LedgerSettings settings) {
        all.forEach(derived -> loops.put(
                derived,
                new LeaderLoop(
                        "derivation-" + derived.name(),
                        LOCK_KEYS + Integer.toUnsignedLong(derived.name().hashCode()),
                        connections,
                        new Derivation(derived),
                        Derivation.REST,
                        settings.retryInterval())));
    }

    void start(@Observes StartupEvent startup) {
        loops.values().forEach(LeaderLoop::start);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        for (LeaderLoop loop : loops.values()) {
            loop.close();
        }
    }

    void numbered(@Observes Ledger.Numbered numbered) {
        loops.forEach((derived, loop) -> {
            if (derived.isAwaited()) {
                loop.wake();
            }
        });
    }
}
