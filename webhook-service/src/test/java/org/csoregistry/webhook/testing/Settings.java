package org.csoregistry.webhook.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.csoregistry.webhook.WebhookSettings;

/** Settings without a service around them: the defaults, and what a test wants otherwise. */
public final class Settings {
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private Settings() {}

    /** @param changed names below {@code registry.webhooks.} and values in turn */
    public static WebhookSettings with(String... changed) {
        Map<String, String> values = new HashMap<>();
        values.put("registry.webhooks.key", KEY);
        for (String service : new String[] {"organization", "event", "commitment"}) {
            values.put("registry.webhooks.sources." + service + "-service", "http://127.0.0.1:1");
        }
        for (int i = 0; i < changed.length; i += 2) {
            values.put("registry.webhooks." + changed[i], changed[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withMapping(WebhookSettings.class)
                .withConverter(java.time.Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(WebhookSettings.class);
    }
}
