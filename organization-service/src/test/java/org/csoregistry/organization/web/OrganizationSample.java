package org.csoregistry.organization.web;

import org.csoregistry.commons.testing.Registry;

/** The collection of organizations, for the contracts that all collections keep. */
public final class OrganizationSample {
    public static final Registry REGISTRY = new Registry(
            "/v1/organizations",
            "names",
            """
            {"names": {"en": "Open Society Forum"}, "type": "cso", "country": "MN", "audience": "public"}
            """);

    private OrganizationSample() {}
}
