package org.csoregistry.commitment.letter.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class LetterOfIntentRepository implements PanacheRepositoryBase<LetterOfIntent, UUID> {

    private static final String MENTIONING =
            """
            select id from letter_of_intent
            where not withdrawn and (organization_ids && :neighbours or origin_event_id = any(:neighbours))
            order by id
            """;

    /** The ids of the standing letters that name one of the neighbours' resources. */
    List<UUID> mentioning(List<UUID> neighbours) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(MENTIONING, UUID.class)
                .setParameter("neighbours", neighbours.toArray(UUID[]::new))
                .getResultList();
    }

    /** The letter, unless it is withdrawn. */
    Optional<LetterOfIntent> standing(UUID id) {
        return find("id = ?1 and not withdrawn", id).firstResultOptional();
    }

    /** The same, kept as it is until the end of the transaction. */
    Optional<LetterOfIntent> kept(UUID id) {
        return find("id = ?1 and not withdrawn", id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** Lets nobody rely on the letter as it is until the end of the transaction. */
    void claim(LetterOfIntent letter) {
        getEntityManager().lock(letter, LockModeType.PESSIMISTIC_WRITE);
    }
}
