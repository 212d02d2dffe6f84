package org.csoregistry.webhook.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.MergedCursor;

/** What the machinery keeps of each endpoint, and the gaps in what it was sent. Used within a use case's transaction. */
@ApplicationScoped
class Endpoints {
    private final EntityManager entities;

    Endpoints(EntityManager entities) {
        this.entities = entities;
    }

    void open(UUID webhook, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into endpoint (webhook_id, epoch, failures, resume_at, verify_at, verify_tries)
                        values (:webhook, 0, 0, :at, :at, 0)
                        """)
                .setParameter("webhook", webhook)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** @param at when the endpoint is to be challenged; null for not any more */
    void challenge(UUID webhook, Instant at) {
        entities.createNativeQuery("update endpoint set verify_at = cast(:at as timestamptz), verify_tries = 0"
                        + " where webhook_id = :webhook")
                .setParameter("webhook", webhook)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Forgets earlier failures: everything that waits is due now. */
    void startAfresh(UUID webhook, Instant at) {
        entities.createNativeQuery("update endpoint set failures = 0, failing_since = null, resume_at = :at"
                        + " where webhook_id = :webhook")
                .setParameter("webhook", webhook)
                .setParameter("at", at)
                .executeUpdate();
        entities.createNativeQuery("update delivery set due_at = :at"
                        + " where webhook_id = :webhook and state = 'pending' and due_at > :at")
                .setParameter("webhook", webhook)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Notes in the log that what comes from now on is not kept, and from where a replay would fill it in. */
    void noteGap(UUID webhook, String reason, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into delivery (webhook_id, epoch, state, cursor, reason, tries, attempts, due_at,
                                              created_at, finished_at)
                        values (:webhook, 0, 'gap', :cursor, :reason, 0, '[]', :at, :at, :at)
                        """)
                .setParameter("webhook", webhook)
                .setParameter("cursor", position().encode(FeedName.PUBLIC))
                .setParameter("reason", reason)
                .setParameter("at", at)
                .executeUpdate();
    }

    private MergedCursor position() {
        return new MergedCursor(position("organizations"), position("events"), position("commitments"));
    }

    private long position(String source) {
        List<?> found = entities.createNativeQuery(
                        "select sequence from intake_position where source = :source", Long.class)
                .setParameter("source", source)
                .getResultList();
        return found.isEmpty() ? 0 : (Long) found.get(0);
    }
}
