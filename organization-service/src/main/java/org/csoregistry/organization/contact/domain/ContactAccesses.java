package org.csoregistry.organization.contact.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Page;

/** Answers who has seen or changed what is kept of persons. */
@ApplicationScoped
public class ContactAccesses {
    private final ContactAudit audit;

    ContactAccesses(ContactAudit audit) {
        this.audit = audit;
    }

    /**
     * Newest first.
     *
     * @param before the id to go on before
     * @param organization null for all
     * @param contact null for all
     */
    public Page page(long before, UUID organization, UUID contact, int limit) {
        List<ContactAccess> found = audit.before(before, organization, contact, limit + 1);
        boolean more = found.size() > limit;
        List<ContactAccess> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(RegistryJson::write).toList(),
                more ? Long.toString(shown.get(limit - 1).id()) : null,
                null);
    }
}
