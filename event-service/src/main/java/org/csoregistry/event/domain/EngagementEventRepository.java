package org.csoregistry.event.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.consume.Mentioning;

@ApplicationScoped
class EngagementEventRepository implements PanacheRepositoryBase<EngagementEvent, UUID> {

    private static final String MENTIONING =
            "select id from engagement_event where not withdrawn and organizations && ? order by id";

    private final Mentioning mentioning;

    EngagementEventRepository(Mentioning mentioning) {
        this.mentioning = mentioning;
    }

    /** The ids of the standing events in which one of the organizations has a role. */
    List<UUID> mentioning(List<UUID> neighbours) {
        return mentioning.ids(MENTIONING, neighbours);
    }

    /** The event, unless it is withdrawn. */
    Optional<EngagementEvent> standing(UUID id) {
        return find("id = ?1 and not withdrawn", id).firstResultOptional();
    }
}
