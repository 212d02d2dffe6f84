package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
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
import org.csoregistry.gateway.document.Renewed;
import org.csoregistry.gateway.document.Texts;
import org.jboss.logging.Logger;

/** The one document of the whole registry, asked for anew when it is older than its time to live. */
@Singleton
class OpenApiDocument {
    private static final Logger LOG = Logger.getLogger(OpenApiDocument.class);
    private static final String OWN = "/META-INF/openapi.yaml";

    private final Library library;
    private final Part own;
    private final Renewed<Texts> texts;
    private volatile List<String> clashes = List.of();

    OpenApiDocument(Library library, GatewayConfig config) {
        this.library = library;
        this.own = new Part("gateway", readOwn());
        this.texts = new Renewed<>(config.openapi().timeToLive(), this::make);
    }

    /** @see Merged#clashes() */
    List<String> clashes() {
        return clashes;
    }

    Future<Texts> texts() {
        return texts.get();
    }

    private Future<Texts> make() {
        return Future.all(Arrays.stream(Service.values()).map(library::refresh).toList())
                .map(all -> merge());
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
        return Texts.of(merged.document());
    }

    private static ObjectNode readOwn() {
        try (InputStream text = OpenApiDocument.class.getResourceAsStream(OWN)) {
            return (ObjectNode) new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
