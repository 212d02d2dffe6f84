package org.csoregistry.commitment.web;

import org.csoregistry.commons.testing.Registry;

/** The collection of commitments, for the contracts that all collections keep. */
final class CommitmentSample {
    static final Registry REGISTRY = new Registry(
            "/v1/commitments",
            "titles",
            """
            {"titles": {"en": "Meet yearly"}, "status": "not-started", "countries": ["MN"], "audience": "public"}
            """);

    private CommitmentSample() {}
}
