package org.csoregistry.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a relay would send to the broker; here nobody does, which is in this peer's favour. */
@Entity
@Table(name = "outbox")
class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID organizationId;
    private String type;
    private Instant occurredAt;
    private String document;

    /** For the ORM. */
    protected OutboxEntry() {}

    OutboxEntry(UUID organizationId, String type, Instant occurredAt, String document) {
        this.organizationId = organizationId;
        this.type = type;
        this.occurredAt = occurredAt;
        this.document = document;
    }
}
