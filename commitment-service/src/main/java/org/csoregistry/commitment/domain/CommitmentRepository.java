package org.csoregistry.commitment.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.consume.Mentioning;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    private static final String MENTIONING =
            """
            select id from commitment, (select cast(? as uuid[]) as ids) neighbours
            where not withdrawn and (organization_ids && ids or origin_event_id = any(ids))
            order by id
            """;

    private final Mentioning mentioning;

    CommitmentRepository(Mentioning mentioning) {
        this.mentioning = mentioning;
    }

    /** The ids of the standing commitments that name one of the neighbours' resources. */
    List<UUID> mentioning(List<UUID> neighbours) {
        return mentioning.ids(MENTIONING, neighbours);
    }

    /** The commitment, unless it is withdrawn, held against other writers until the end of the transaction. */
    Optional<Commitment> claimed(UUID id) {
        return find("id = ?1 and not withdrawn", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The standing commitments under a letter. */
    List<Commitment> under(UUID letterId) {
        return list("letterId = ?1 and not withdrawn", letterId);
    }
}
