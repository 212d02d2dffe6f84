package org.csoregistry.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything of the suite that listens, with its usual port on 127.0.0.1. */
enum Endpoint {
    GATEWAY("gateway", 8080),
    ORGANIZATION_SERVICE("organization-service", 8081),
    EVENT_SERVICE("event-service", 8082),
    COMMITMENT_SERVICE("commitment-service", 8083),
    WEBHOOK_SERVICE("webhook-service", 8084),
    POSTGRESQL("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("the Kafka controller", 19093);

    private static final String SUFFIX = "-service";

    private final String label;
    private final int usualPort;

    Endpoint(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    static List<Endpoint> services() {
        return Arrays.stream(values())
                .filter(each -> each == GATEWAY || each.database().isPresent())
                .toList();
    }

    static Optional<Endpoint> service(String name) {
        return services().stream().filter(each -> each.label.equals(name)).findFirst();
    }

    /** For people; of a service it is also the name of its directory. */
    String label() {
        return label;
    }

    int usualPort() {
        return usualPort;
    }

    /** Environment variable that sets another port. */
    String variable() {
        return "REGISTRY_PORT_" + name();
    }

    /** Name of the database, and of its owner, of a service that has one. */
    Optional<String> database() {
        return label.endsWith(SUFFIX)
                ? Optional.of(label.substring(0, label.length() - SUFFIX.length()))
                : Optional.empty();
    }
}
