package org.csoregistry.event.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EngagementEventRepository implements PanacheRepositoryBase<EngagementEvent, UUID> {

    /** At most {@code limit} events in which the organization has a role, by id, after {@code after}. */
    List<EngagementEvent> naming(UUID organization, UUID after, int limit) {
        return find("not withdrawn and array_contains(organizations, ?1) and id > ?2 order by id", organization, after)
                .range(0, limit - 1)
                .list();
    }
}
