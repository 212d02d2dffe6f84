package org.csoregistry.commitment.letter.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.consume.Mentioning;

@ApplicationScoped
class LetterOfIntentRepository implements PanacheRepositoryBase<LetterOfIntent, UUID> {

    private static final String MENTIONING =
            """
            select id from letter_of_intent, (select cast(? as uuid[]) as ids) neighbours
            where not withdrawn and (organization_ids && ids or origin_event_id = any(ids))
            order by id
            """;

    private final Mentioning mentioning;

    LetterOfIntentRepository(Mentioning mentioning) {
        this.mentioning = mentioning;
    }

    /** The ids of the standing letters that name one of the neighbours' resources. */
    List<UUID> mentioning(List<UUID> neighbours) {
        return mentioning.ids(MENTIONING, neighbours);
    }

    /** The letter, unless it is withdrawn, held against other writers until the end of the transaction. */
    Optional<LetterOfIntent> claimed(UUID id) {
        return find("id = ?1 and not withdrawn", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
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
