package org.csoregistry.commitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.search.Searched;

/** How commitments are folded for searching. */
@ApplicationScoped
class CommitmentFolding implements Searched {

    @Override
    public String table() {
        return "commitment";
    }

    @Override
    public Map<String, String> folded(String content) {
        return Map.of(
                "search_text",
                RegistryJson.read(content, CommitmentDraft.class).searched().stored());
    }
}
