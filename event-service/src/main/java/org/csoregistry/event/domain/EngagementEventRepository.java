package org.csoregistry.event.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class EngagementEventRepository implements PanacheRepositoryBase<EngagementEvent, UUID> {

    private static final String MENTIONING =
            """
            select id from engagement_event where not withdrawn and organizations && :neighbours order by id
            """;

    /** The ids of the standing events in which one of the organizations has a role. */
    List<UUID> mentioning(List<UUID> neighbours) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(MENTIONING, UUID.class)
                .setParameter("neighbours", neighbours.toArray(UUID[]::new))
                .getResultList();
    }

    /** The event, unless it is withdrawn. */
    Optional<EngagementEvent> standing(UUID id) {
        return find("id = ?1 and not withdrawn", id).firstResultOptional();
    }
}
