package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.search.SearchText;
import org.csoregistry.commons.search.Searched;

/** How organizations are folded for searching. */
@ApplicationScoped
class OrganizationFolding implements Searched {

    @Override
    public String table() {
        return "organization";
    }

    @Override
    public Map<String, String> folded(String content) {
        SearchText searched =
                RegistryJson.read(content, OrganizationDraft.class).searched();
        return Map.of("search_text", searched.stored(), "search_names", searched.names());
    }
}
