package org.csoregistry.event.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.consume.ChangeHandler;
import org.csoregistry.commons.consume.References;
import org.csoregistry.event.domain.EngagementEvents;

/** Keeps the names of organizations, here and in the events in which they have a role. */
@ApplicationScoped
class OrganizationReferences implements ChangeHandler {
    private final References references;
    private final EngagementEvents events;

    OrganizationReferences(References references, EngagementEvents events) {
        this.references = references;
        this.events = events;
    }

    @Override
    public String collection() {
        return "organizations";
    }

    @Override
    public void apply(List<Change> news) {
        List<UUID> renamed = references.put(news);
        if (!renamed.isEmpty()) {
            events.rename(renamed);
        }
    }
}
