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

    /** The address of all of them together. */
    public String base() {
        return base;
    }

    /** The address of one, such as {@code …/v1/organizations/schemas/organization.created.v1.json}. */
    public String url(String resourceType, String kind) {
        return base + "/" + resourceType + "." + kind + SUFFIX;
    }
}
