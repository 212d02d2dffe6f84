package org.csoregistry.event.web;

import org.csoregistry.commons.testing.Registry;

/** The collection of events, for the contracts that all collections keep. */
final class EngagementEventSample {
    static final Registry REGISTRY = new Registry(
            "/v1/events",
            "titles",
            """
            {"titles": {"en": "Dialogue day"}, "type": "dialogue-day", "status": "planned",
             "startDate": "2015-10-15", "endDate": "2015-10-15", "countries": ["MN"], "audience": "public"}
            """);

    private EngagementEventSample() {}
}
