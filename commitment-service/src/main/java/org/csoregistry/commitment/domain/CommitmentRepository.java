package org.csoregistry.commitment.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    private static final String MENTIONING =
            """
            select id from commitment
            where not withdrawn and (organization_ids && :neighbours or origin_event_id = any(:neighbours))
            order by id
            """;

    /** The ids of the standing commitments that name one of the neighbours' resources. */
    List<UUID> mentioning(List<UUID> neighbours) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(MENTIONING, UUID.class)
                .setParameter("neighbours", neighbours.toArray(UUID[]::new))
                .getResultList();
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
