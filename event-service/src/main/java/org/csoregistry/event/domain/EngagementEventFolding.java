package org.csoregistry.event.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.search.Searched;

/** How events are folded for searching. */
@ApplicationScoped
class EngagementEventFolding implements Searched {

    @Override
    public String table() {
        return "engagement_event";
    }

    @Override
    public Map<String, String> folded(String content) {
        return Map.of(
                "search_text",
                RegistryJson.read(content, EngagementEventDraft.class)
                        .searched()
                        .stored());
    }
}
