package org.csoregistry.gateway.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows operators what the merge had to settle. Never DOWN: a flawed document stops nobody's work. */
@Readiness
@ApplicationScoped
class OpenApiCheck implements HealthCheck {
    private final OpenApiDocument document;

    OpenApiCheck(OpenApiDocument document) {
        this.document = document;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> clashes = document.clashes();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("openapi").up();
        for (int i = 0; i < clashes.size(); i++) {
            response.withData("clash-" + (i + 1), clashes.get(i));
        }
        return response.build();
    }
}
