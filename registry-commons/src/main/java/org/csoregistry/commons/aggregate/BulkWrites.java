package org.csoregistry.commons.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.BulkLedger;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Entry;
import org.csoregistry.commons.identity.Caller;
import org.hibernate.Session;

/** What {@link Writes} does for one aggregate, for many at a time: the same states and the same ledger, in few statements. */
@ApplicationScoped
public class BulkWrites {
    /** Rows that one round trip to the store carries. */
    private static final int PER_TRIP = 250;

    private final EntityManager entities;
    private final BulkLedger ledger;

    BulkWrites(EntityManager entities, BulkLedger ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    /** Those of the ids that are taken. */
    public Set<UUID> taken(Collection<UUID> ids) {
        return ledger.taken(ids);
    }

    /**
     * Writes states, then the ledger, in the transaction that the use case has begun; the entities are detached then.
     *
     * @param fresh not seen by the store yet
     * @param revised loaded within the transaction, and changed
     */
    public void write(List<? extends Aggregate<?>> fresh, List<? extends Aggregate<?>> revised, Caller by) {
        entities.unwrap(Session.class).setJdbcBatchSize(PER_TRIP);
        fresh.forEach(entities::persist);
        entities.flush();
        List<Entry> entries = new ArrayList<>();
        fresh.forEach(aggregate -> entries.add(aggregate.entry(ChangeKind.CREATED, by)));
        revised.forEach(aggregate -> entries.add(aggregate.entry(ChangeKind.UPDATED, by)));
        ledger.append(entries);
        entities.clear();
    }
}
