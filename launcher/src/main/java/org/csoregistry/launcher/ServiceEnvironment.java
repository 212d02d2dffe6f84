package org.csoregistry.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.csoregistry.launcher.stack.TokenIssuer;

/** The environment variables by which a service finds the embedded stack; see each service's configuration. */
final class ServiceEnvironment {

    private final Home home;
    private final Ports ports;
    private final Passwords passwords;

    ServiceEnvironment(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.passwords = new Passwords(home.keys());
    }

    Map<String, String> of(Endpoint service) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Endpoint.KAFKA));
        variables.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                TokenIssuer.in(home.keys()).publicKey().toUri().toString());
        variables.put("MP_JWT_VERIFY_ISSUER", TokenIssuer.ISSUER);
        variables.put("REGISTRY_EMBEDDED", "true");
        variables.put("REGISTRY_PUBLIC_URL", ports.url(Endpoint.GATEWAY));
        if (service.database().isPresent()) {
            addDatabase(variables, service.database().get());
        } else {
            addSiblings(variables, "REGISTRY_GATEWAY_SERVICES_");
        }
        if (service == Endpoint.WEBHOOK_SERVICE) {
            addWebhooks(variables);
        }
        return variables;
    }

    private void addDatabase(Map<String, String> variables, String name) throws IOException {
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.of(Endpoint.POSTGRESQL) + "/" + name);
        variables.put("QUARKUS_DATASOURCE_USERNAME", name);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", passwords.of(name));
    }

    private void addSiblings(Map<String, String> variables, String prefix) {
        for (Endpoint sibling : Endpoint.services()) {
            if (sibling.database().isPresent()) {
                variables.put(prefix + sibling.name(), ports.url(sibling));
            }
        }
    }

    /** On a laptop the receivers are on the laptop as well. */
    private void addWebhooks(Map<String, String> variables) throws IOException {
        addSiblings(variables, "REGISTRY_WEBHOOKS_SOURCES_");
        variables.remove("REGISTRY_WEBHOOKS_SOURCES_" + Endpoint.WEBHOOK_SERVICE.name());
        variables.put("REGISTRY_WEBHOOKS_KEY", passwords.key("webhooks"));
        variables.put("REGISTRY_WEBHOOKS_ALLOW_PRIVATE_TARGETS", "true");
    }
}
