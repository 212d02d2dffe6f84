package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Questions;
import org.csoregistry.gateway.Service;
import org.jboss.logging.Logger;

/** The services' documents as they were last known. */
@Singleton
class Library {
    private static final Logger LOG = Logger.getLogger(Library.class);

    private final Questions questions;
    private final ObjectMapper json;
    private final Duration timeout;
    private final Map<Service, Part> known = new EnumMap<>(Service.class);

    Library(Questions questions, ObjectMapper json, GatewayConfig config) {
        this.questions = questions;
        this.json = json;
        this.timeout = config.openapi().timeout();
    }

    /** Asks a service for its document. A failure leaves the last known one in place, and is no failure here. */
    Future<Void> refresh(Service service) {
        return questions
                .ask(service, "/q/openapi?format=json", timeout)
                .map(body -> read(service, body))
                .onSuccess(part -> put(service, part))
                .onFailure(reason -> LOG.infof("openapi unavailable service=%s reason=%s", service.id(), reason))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    synchronized Map<Service, Part> known() {
        return new EnumMap<>(known);
    }

    private synchronized void put(Service service, Part part) {
        known.put(service, part);
    }

    private Part read(Service service, Buffer body) {
        try {
            JsonNode document = json.readTree(body.getBytes());
            if (document instanceof ObjectNode object && object.path("openapi").isTextual()) {
                return new Part(service.id(), object);
            }
            throw new IllegalStateException(service.id() + " gave no OpenAPI document");
        } catch (IOException e) {
            throw new IllegalStateException(service.id() + " gave a document that is not JSON", e);
        }
    }
}
