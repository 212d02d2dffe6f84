package org.csoregistry.commitment.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    /** The ids of the standing commitments that name a neighbour's resource. */
    List<UUID> mentioning(UUID neighbour) {
        return find(
                        "select c.id from Commitment c where not c.withdrawn"
                                + " and (array_contains(c.organizationIds, ?1) or c.originEventId = ?1)",
                        neighbour)
                .project(UUID.class)
                .list();
    }

    /** The commitment, unless it is withdrawn. */
    Optional<Commitment> standing(UUID id) {
        return find("id = ?1 and not withdrawn", id).firstResultOptional();
    }

    /** The standing commitments under a letter. */
    List<Commitment> under(UUID letterId) {
        return list("letterId = ?1 and not withdrawn", letterId);
    }
}
