package org.csoregistry.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.csoregistry.gateway.Service;
import org.csoregistry.launcher.stack.FreePort;
import org.eclipse.microprofile.config.ConfigProvider;

/** Chooses the ports of everything around the gateway; each test starts behind them what it needs. */
public class GatewaySetup implements QuarkusTestResourceLifecycleManager {
    private static final String BROKER = "kafka.bootstrap.servers";

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (Service service : Service.values()) {
            config.put(property(service), "http://127.0.0.1:" + FreePort.find());
        }
        config.put("registry.public-url", "https://registry.example.org");
        config.put(BROKER, "127.0.0.1:" + FreePort.find());
        config.put("registry.gateway.proxy.idle-timeout", "1500ms");
        config.put("registry.gateway.proxy.connect-timeout", "500ms");
        config.put("registry.gateway.cors.origins", "https://portal.example.org");
        config.put("registry.gateway.openapi.time-to-live", "50ms");
        config.put("registry.gateway.asyncapi.time-to-live", "50ms");
        config.put("registry.gateway.health.time-to-live", "50ms");
        config.put("registry.gateway.stream.ring", "20");
        config.put("registry.gateway.stream.heartbeat", "200ms");
        config.put("registry.gateway.stream.survey", "200ms");
        config.put("registry.gateway.stream.max-backlog", "30");
        config.put("registry.gateway.stream.max-readers", "400");
        config.put("registry.gateway.stream.max-readers-per-address", "300");
        config.put("registry.gateway.changes.max-waiting", "20");
        return config;
    }

    @Override
    public void stop() {
        // Nothing was started here.
    }

    public static int port(Service service) {
        return portIn(property(service));
    }

    public static int brokerPort() {
        return portIn(BROKER);
    }

    private static int portIn(String property) {
        String address = ConfigProvider.getConfig().getValue(property, String.class);
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static String property(Service service) {
        return "registry.gateway.services." + service.id();
    }
}
