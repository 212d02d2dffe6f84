package org.csoregistry.webhook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Feeds to read from, and patience in tenths of a second instead of hours. */
public class WebhookSetup implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        try {
            String feeds = FakeFeeds.start();
            for (String service : new String[] {"organization", "event", "commitment"}) {
                config.put("sources." + service + "-service", feeds);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config.put("key", Settings.KEY);
        config.put("allow-private-targets", "true");
        config.put("max-per-owner", "20");
        config.put("intake.patience", "1s");
        config.put("delivery.poll-interval", "50ms");
        config.put("delivery.connect-timeout", "1s");
        config.put("delivery.timeout", "2s");
        config.put("delivery.lease", "3s");
        config.put("delivery.retries", "100ms,150ms,200ms,200ms");
        config.put("delivery.verification-retries", "100ms");
        config.put("delivery.longest-pause", "150ms");
        config.put("delivery.max-pending", "500");
        Map<String, String> prefixed = new HashMap<>();
        config.forEach((name, value) -> prefixed.put("registry.webhooks." + name, value));
        return prefixed;
    }

    @Override
    public void stop() {
        FakeFeeds.stop();
    }
}
