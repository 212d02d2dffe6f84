package org.csoregistry.webhook.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.csoregistry.commons.change.DirectConnections;
import org.csoregistry.commons.change.LeaderLoop;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.delivery.Dispatcher;

/** Starts and stops one reader for each feed: one that is away does not hold up the others. */
@ApplicationScoped
class IntakeLifecycle {
    private final List<LeaderLoop> loops;

    IntakeLifecycle(
            FeedPages feeds,
            Dispatcher dispatcher,
            DirectConnections connections,
            WebhookSettings settings,
            Clock clock) {
        this.loops = Arrays.stream(Source.values())
                .map(source -> new LeaderLoop(
                        "intake-" + source.collection(),
                        source.lockKey(),
                        connections,
                        new Intake(source, feeds, dispatcher::wake, clock),
                        settings.intake().pollInterval(),
                        settings.intake().retryInterval()))
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
