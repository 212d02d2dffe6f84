package org.csoregistry.event.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.csoregistry.commons.json.RegistryJson;

/** Drafts for the rules to judge, written as callers write them. */
final class Drafts {
    private static final String PLANNED =
            """
            {"titles": {"en": "Dialogue day"}, "type": "dialogue-day", "status": "planned",
             "startDate": "2015-10-15", "endDate": "2015-10-15", "audience": "public"}
            """;

    private Drafts() {}

    static EngagementEventDraft planned() {
        return with("{}");
    }

    /** The planned one with some properties replaced, and those that are null removed. */
    static EngagementEventDraft with(String properties) {
        ObjectNode draft = (ObjectNode) RegistryJson.read(PLANNED);
        RegistryJson.read(properties).properties().forEach(property -> {
            if (property.getValue().isNull()) {
                draft.remove(property.getKey());
            } else {
                draft.set(property.getKey(), property.getValue());
            }
        });
        return RegistryJson.read(draft.toString(), EngagementEventDraft.class);
    }
}
