package org.csoregistry.event.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    /** The event, unless it is withdrawn, held against other writers until the end of the transaction. */
    Optional<EngagementEvent> claimed(UUID id) {
        return find("id = ?1 and not withdrawn", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
