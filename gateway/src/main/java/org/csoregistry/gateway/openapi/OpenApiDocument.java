package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;
import org.jboss.logging.Logger;

/** The one document of the whole registry, asked for anew when it is older than its time to live. */
@Singleton
class OpenApiDocument {
    private static final Logger LOG = Logger.getLogger(OpenApiDocument.class);
    private static final String OWN = "/META-INF/openapi.yaml";

    private final Library library;
    private final ObjectMapper json;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();
    private final long timeToLive;
    private final Part own;
    private Future<Texts> current;
    private long askedAt;
    private volatile List<String> clashes = List.of();

    /** The document in both spellings. */
    record Texts(Buffer json, Buffer yaml) {}

    OpenApiDocument(Library library, ObjectMapper json, GatewayConfig config) {
        this.library = library;
        this.json = json;
        this.timeToLive = config.openapi().timeToLive().toNanos();
        this.own = new Part("gateway", readOwn());
    }

    /** @see Merged#clashes() */
    List<String> clashes() {
        return clashes;
    }

    synchronized Future<Texts> texts() {
        long now = System.nanoTime();
        if (current == null || current.isComplete() && now - askedAt > timeToLive) {
            askedAt = now;
            current = Future.all(Arrays.stream(Service.values())
                            .map(library::refresh)
                            .toList())
                    .map(all -> merge());
        }
        return current;
    }

    private Texts merge() {
        Map<Service, Part> known = library.known();
        List<String> unavailable = new ArrayList<>();
        for (Service service : Service.values()) {
            if (!known.containsKey(service)) {
                unavailable.add(service.id());
            }
        }
        Merged merged = Merger.merge(own, List.copyOf(known.values()), unavailable);
        if (!merged.clashes().equals(clashes)) {
            merged.clashes().forEach(clash -> LOG.errorf("openapi clash: %s", clash));
        }
        clashes = merged.clashes();
        return write(merged.document());
    }

    private Texts write(ObjectNode document) {
        try {
            return new Texts(
                    Buffer.buffer(json.writeValueAsBytes(document)), Buffer.buffer(yaml.writeValueAsBytes(document)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a merged document could not be written", e);
        }
    }

    private ObjectNode readOwn() {
        try (InputStream text = OpenApiDocument.class.getResourceAsStream(OWN)) {
            return (ObjectNode) yaml.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
