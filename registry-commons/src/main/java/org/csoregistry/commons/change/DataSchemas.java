package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the JSON Schemas of this service's changes are published, seen from outside. */
@ApplicationScoped
public class DataSchemas {
    private static final String SUFFIX = ".v1.json";

    private final String base;

    /** The setting is optional only here: a service without it does not get as far as to be asked. */
    DataSchemas(LedgerSettings settings, @ConfigProperty(name = PublicUrl.SETTING) Optional<String> publicUrl) {
        this.base = publicUrl.map(PublicUrl::parse).orElse("") + "/v1/" + settings.collection() + "/schemas";
    }

    /** The address of one by its name, such as {@code organization.created.v1.json}. */
    public String of(String name) {
        return base + "/" + name;
    }

    String of(String resourceType, String kind) {
        return of(resourceType + "." + kind + SUFFIX);
    }
}
