package org.csoregistry.gateway.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Questions;
import org.csoregistry.gateway.Service;
import org.jboss.logging.Logger;

/** Which types of change each service publishes, as it was last known. */
@Singleton
class SchemaIndexes {
    private static final Logger LOG = Logger.getLogger(SchemaIndexes.class);

    private final Questions questions;
    private final ObjectMapper json;
    private final Duration timeout;
    private final Map<Service, List<ChangeType>> known = new EnumMap<>(Service.class);

    SchemaIndexes(Questions questions, ObjectMapper json, GatewayConfig config) {
        this.questions = questions;
        this.json = json;
        this.timeout = config.asyncapi().timeout();
    }

    /** Asks a service for its index. A failure leaves the last known one in place, and is no failure here. */
    Future<Void> refresh(Service service) {
        return questions
                .ask(service, service.schemasPath(), timeout)
                .map(body -> read(service, body))
                .onSuccess(types -> put(service, types))
                .onFailure(reason -> LOG.infof("schemas unavailable service=%s reason=%s", service.id(), reason))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    synchronized Map<Service, List<ChangeType>> known() {
        return new EnumMap<>(known);
    }

    private synchronized void put(Service service, List<ChangeType> types) {
        known.put(service, types);
    }

    private List<ChangeType> read(Service service, Buffer body) {
        try {
            List<ChangeType> types = new ArrayList<>();
            for (JsonNode item : json.readTree(body.getBytes()).path("items")) {
                if (!item.path("type").isTextual() || !item.path("schema").isTextual()) {
                    throw new IllegalStateException(service.id() + " gave no index of schemas");
                }
                types.add(new ChangeType(
                        item.get("type").textValue(), item.get("schema").textValue()));
            }
            return List.copyOf(types);
        } catch (IOException e) {
            throw new IllegalStateException(service.id() + " gave an index that is not JSON", e);
        }
    }
}
