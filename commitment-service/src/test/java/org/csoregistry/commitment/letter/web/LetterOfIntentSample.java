package org.csoregistry.commitment.letter.web;

import org.csoregistry.commons.testing.Registry;

/** The collection of letters of intent, for the contracts that all collections keep. */
final class LetterOfIntentSample {
    static final Registry REGISTRY = new Registry(
            "/v1/letters-of-intent",
            "titles",
            """
            {"titles": {"en": "Cooperation"}, "status": "draft", "countries": ["MN"], "audience": "public"}
            """);

    private LetterOfIntentSample() {}
}
