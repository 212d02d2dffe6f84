package org.csoregistry.webhook.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.csoregistry.commons.change.DirectConnections;
import org.csoregistry.commons.change.LeaderLoop;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.delivery.Dispatcher;
import org.csoregistry.webhook.intake.FeedPages;

/** Starts and stops the one reader of replays, and wakes it when one begins. */
@ApplicationScoped
class ReplayLifecycle {
    private final LeaderLoop loop;

    ReplayLifecycle(
            FeedPages feeds,
            Dispatcher dispatcher,
            DirectConnections connections,
            WebhookSettings settings,
            Clock clock) {
        ReplayReader reader =
                new ReplayReader(feeds, dispatcher::wake, settings.intake().replayAhead(), clock);
        this.loop = new LeaderLoop(
                "replays",
                ReplayReader.LOCK_KEY,
                connections,
                reader,
                settings.intake().pollInterval(),
                settings.intake().retryInterval());
    }

    void start(@Observes StartupEvent startup) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        loop.close();
    }

    void wake() {
        loop.wake();
    }
}
