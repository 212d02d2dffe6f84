package org.csoregistry.gateway.asyncapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csoregistry.commons.change.PublicUrl;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.document.Renewed;
import org.csoregistry.gateway.document.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the registry tells of changes by itself: its topics, its live stream, and the messages in them. */
@Singleton
class AsyncApiDocument {
    private static final String OWN = "/META-INF/asyncapi.yaml";

    private final SchemaIndexes indexes;
    private final Optional<String> publicUrl;
    private final Optional<URI> broker;
    private final ObjectNode own = readOwn();
    private final Renewed<Texts> texts;

    AsyncApiDocument(
            SchemaIndexes indexes,
            GatewayConfig config,
            @ConfigProperty(name = PublicUrl.SETTING) Optional<String> publicUrl) {
        this.indexes = indexes;
        this.publicUrl = publicUrl;
        this.broker = config.asyncapi().broker();
        broker.filter(address -> address.getScheme() == null || address.getHost() == null)
                .ifPresent(AsyncApiDocument::refuse);
        this.texts = new Renewed<>(config.asyncapi().timeToLive(), this::make);
    }

    private static void refuse(URI broker) {
        throw new ConfigurationException("registry.gateway.asyncapi.broker must be like"
                + " kafka-secure://kafka.example.org:9093, not " + broker);
    }

    Future<Texts> texts() {
        return texts.get();
    }

    private Future<Texts> make() {
        return Future.all(Service.withFeeds().stream().map(indexes::refresh).toList())
                .map(all -> Texts.of(document()));
    }

    private ObjectNode document() {
        ObjectNode document = own.deepCopy();
        Map<Service, List<ChangeType>> known = indexes.known();
        Writer writer = new Writer(document);
        writer.addServers(URI.create(PublicUrl.parse(publicUrl.orElseThrow())), broker);
        known.forEach(writer::addTopics);
        List<Service> unavailable = Service.withFeeds().stream()
                .filter(service -> !known.containsKey(service))
                .toList();
        if (!unavailable.isEmpty()) {
            ArrayNode names = document.putArray("x-unavailable");
            unavailable.forEach(service -> names.add(service.id()));
        }
        return document;
    }

    private static ObjectNode readOwn() {
        try (InputStream text = AsyncApiDocument.class.getResourceAsStream(OWN)) {
            return (ObjectNode) new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
