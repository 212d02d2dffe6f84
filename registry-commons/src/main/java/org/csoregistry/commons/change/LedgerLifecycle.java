package org.csoregistry.commons.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Starts and stops the sequencer and the relay, and wakes each when there is work for it. */
@ApplicationScoped
class LedgerLifecycle {
    private final LeaderLoop sequencing;
    private final LeaderLoop relaying;

    LedgerLifecycle(
            Sequencer sequencer,
            Relay relay,
            DirectConnections connections,
            LedgerSettings settings,
            Event<Ledger.Numbered> numbered) {
        this.sequencing = new LeaderLoop("sequencer", Sequencer.LOCK_KEY, connections, sequencer, settings);
        this.relaying = new LeaderLoop("relay", Relay.LOCK_KEY, connections, relay, settings);
        sequencer.whenNumbered(() -> {
            relaying.wake();
            numbered.fire(new Ledger.Numbered());
        });
    }

    void start(@Observes StartupEvent startup) {
        sequencing.start();
        relaying.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        sequencing.close();
        relaying.close();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        sequencing.wake();
    }
}
