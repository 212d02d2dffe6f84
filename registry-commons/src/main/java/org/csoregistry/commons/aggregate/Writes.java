package org.csoregistry.commons.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.change.Ledger;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Refusal.AlreadyExists;
import org.csoregistry.commons.problem.Refusal.NotFound;

/**
 * The one protocol by which a use case changes an aggregate within its transaction: state first, flushed so that its
 * version is final, then the ledger.
 */
@ApplicationScoped
public class Writes {
    private final EntityManager entities;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    Writes(EntityManager entities, Documents documents, Ledger ledger, Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws AlreadyExists if the id is taken, by whatever the caller may know of or not */
    public Document create(String type, Aggregate<?> fresh, Caller by) {
        if (documents.isTaken(fresh.id())) {
            throw new AlreadyExists(
                    fresh.id(),
                    documents.peek(type, fresh.id(), by).map(Document::json).orElse(null));
        }
        entities.persist(fresh);
        entities.flush();
        return ledger.append(fresh.entry(ChangeKind.CREATED, by));
    }

    /**
     * The aggregate, for a caller who knows of it and has seen its newest version.
     *
     * <p>It is loaded before its document is read: a write in between is then found out by the version.
     */
    public <A extends Aggregate<?>> A open(Class<A> entity, String type, UUID id, Precondition condition, Caller by) {
        A aggregate = entities.find(entity, id);
        condition.check(documents.current(type, id, by));
        if (aggregate == null) {
            throw new NotFound(type, id);
        }
        return aggregate;
    }

    /** The document after the change; the current one if the draft changes nothing. */
    public <D extends Draft> Document revise(String type, Aggregate<D> aggregate, D draft, Caller by) {
        long version = aggregate.version();
        aggregate.revise(draft, clock.instant());
        entities.flush();
        return aggregate.version() == version
                ? documents.current(type, aggregate.id(), by)
                : ledger.append(aggregate.entry(ChangeKind.UPDATED, by));
    }

    /** Tells of a state that the aggregate has taken on by itself. */
    public Document tell(Aggregate<?> aggregate, ChangeKind kind, Caller by) {
        entities.flush();
        return ledger.append(aggregate.entry(kind, by));
    }

    public void withdraw(Aggregate<?> aggregate, Caller by) {
        aggregate.withdraw(clock.instant());
        entities.flush();
        ledger.append(aggregate.entry(ChangeKind.WITHDRAWN, by));
    }
}
