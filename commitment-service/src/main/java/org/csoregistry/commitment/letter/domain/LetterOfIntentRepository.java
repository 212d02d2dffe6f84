package org.csoregistry.commitment.letter.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LetterOfIntentRepository implements PanacheRepositoryBase<LetterOfIntent, UUID> {

    /** The ids of the standing letters that name a neighbour's resource. */
    List<UUID> mentioning(UUID neighbour) {
        return find(
                        "select l.id from LetterOfIntent l where not l.withdrawn"
                                + " and (array_contains(l.organizationIds, ?1) or l.originEventId = ?1)",
                        neighbour)
                .project(UUID.class)
                .list();
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
