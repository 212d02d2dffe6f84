package org.csoregistry.gateway.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.gateway.Service;
import org.csoregistry.launcher.stack.KafkaBroker;

/**
 * A real broker and three ledgers behind the gateway. One test class after the other starts and stops them; what they
 * hold stays, since the gateway remembers it.
 */
public final class FakeRegistry {
    private static final Map<Service, FakeLedger> LEDGERS = new EnumMap<>(Service.class);
    private static final Map<Service, FakeService> SERVICES = new EnumMap<>(Service.class);

    private static Path data;
    private static KafkaBroker broker;

    static {
        for (Service service : Service.values()) {
            LEDGERS.put(service, new FakeLedger(service));
        }
    }

    private FakeRegistry() {}

    public static void start() throws Exception {
        boolean first = data == null;
        if (first) {
            data = Files.createTempDirectory(Path.of("target"), "kafka").toAbsolutePath();
        }
        startBroker();
        for (Service service : Service.values()) {
            if (first) {
                ledger(service).createTopic();
            }
            startService(service);
        }
    }

    public static void stop() {
        SERVICES.values().forEach(FakeService::close);
        SERVICES.clear();
        stopBroker();
    }

    public static FakeLedger ledger(Service service) {
        return LEDGERS.get(service);
    }

    public static void startBroker() {
        broker = KafkaBroker.start(data, GatewaySetup.brokerPort());
    }

    public static void stopBroker() {
        broker.close();
    }

    public static void startService(Service service) {
        SERVICES.put(service, FakeService.start(service, ledger(service)::serve));
    }

    public static void stopService(Service service) {
        SERVICES.remove(service).close();
    }

    /** How many changes there are. */
    public static int total() {
        return everything().size();
    }

    /** All changes, as the stream shows them. */
    public static List<String> everything() {
        List<String> all = new ArrayList<>();
        for (FakeLedger ledger : LEDGERS.values()) {
            for (long sequence = 1; sequence <= ledger.head(); sequence++) {
                all.add(ledger.json(sequence));
            }
        }
        return all;
    }
}
