package org.csoregistry.commons.aggregate;

import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Entry;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Draft;

/** What {@link Writes} needs of an entity whose every change goes into the ledger. */
public interface Aggregate<D extends Draft> {
    UUID id();

    /** Dense from 1; Hibernate counts it up when a changed state is flushed. */
    long version();

    /** The draft last accepted. */
    D content();

    /** Takes on another content; the same content again must change nothing. */
    void revise(D draft, Instant at);

    void withdraw(Instant at);

    /** What the ledger keeps of the state just flushed. */
    Entry entry(ChangeKind kind, Caller by);
}
