package org.csoregistry.event.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.consume.ChangeHandler;
import org.csoregistry.commons.consume.Exposures;
import org.csoregistry.commons.consume.References;
import org.csoregistry.event.domain.EngagementEvents;

/** Keeps the names of organizations, here and in the events in which they have a role. */
@ApplicationScoped
class OrganizationReferences implements ChangeHandler {
    private final References references;
    private final Exposures exposures;
    private final EngagementEvents events;

    OrganizationReferences(References references, Exposures exposures, EngagementEvents events) {
        this.references = references;
        this.exposures = exposures;
        this.events = events;
    }

    @Override
    public String collection() {
        return "organizations";
    }

    @Override
    public void apply(List<Change> news) {
        List<UUID> concealed = exposures.ending(news);
        List<UUID> renamed = references.put(news);
        if (!concealed.isEmpty()) {
            events.conceal(concealed);
        }
        if (!renamed.isEmpty()) {
            events.rename(renamed);
        }
    }
}
