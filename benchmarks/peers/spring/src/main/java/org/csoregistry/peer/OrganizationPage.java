package org.csoregistry.peer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Some organizations in the order of their names.
 *
 * @param nextName with {@code nextId}, where the next page begins; null if there is none
 */
public record OrganizationPage(List<OrganizationView> items, String nextName, UUID nextId) {

    static OrganizationPage of(Window<Organization> window) {
        List<OrganizationView> items =
                window.getContent().stream().map(OrganizationView::of).toList();
        if (!window.hasNext()) {
            return new OrganizationPage(items, null, null);
        }
        Organization last = window.getContent().get(window.size() - 1);
        return new OrganizationPage(items, last.getName(), last.getId());
    }

    static ScrollPosition position(String afterName, UUID afterId) {
        return afterName == null || afterId == null
                ? ScrollPosition.keyset()
                : ScrollPosition.forward(Map.of("name", afterName, "id", afterId));
    }
}
