package org.csoregistry.webhook.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.Codes;
import org.hibernate.annotations.JdbcType;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonbType;

/** A subscription: what its owner wants, and whether its endpoint is served. */
@Entity
@Table(name = "webhook")
class Webhook {
    static final String TYPE = "webhook";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String owner;
    private String url;
    private String description;

    @JdbcType(PostgreSQLJsonPGObjectJsonbType.class)
    private WebhookFilter filter;

    private String state;
    private String reason;
    private boolean collecting;
    private byte[] secret;
    private byte[] previousSecret;
    private Instant previousSecretUntil;
    private String creationKey;
    private String creationHash;
    private Instant createdAt;
    private Instant updatedAt;

    protected Webhook() {
        // for Hibernate
    }

    static Webhook register(UUID id, String owner, WebhookDraft draft, byte[] sealedSecret, Instant at) {
        Webhook webhook = new Webhook();
        webhook.id = id;
        webhook.owner = owner;
        webhook.url = draft.url();
        webhook.description = draft.description();
        webhook.filter = draft.filter();
        webhook.secret = sealedSecret;
        webhook.createdAt = at;
        webhook.await("Its endpoint has not answered the challenge yet.", at);
        return webhook;
    }

    /** So that a repetition of the same request is known. */
    void rememberRequest(String key, String hash) {
        creationKey = key;
        creationHash = hash;
    }

    void describe(WebhookEdit edit, Instant at) {
        description = edit.description();
        filter = edit.filter();
        updatedAt = at;
    }

    /** Leads to another endpoint, which has to be verified. */
    void lead(String other, Instant at) {
        url = other;
        await("Its new endpoint has not answered the challenge yet.", at);
    }

    final void await(String why, Instant at) {
        become(WebhookState.PENDING_VERIFICATION, why, at);
    }

    void pause(Instant at) {
        become(WebhookState.PAUSED, null, at);
    }

    void serve(Instant at) {
        collecting = true;
        become(WebhookState.ACTIVE, null, at);
    }

    void disable(String why, Instant at) {
        collecting = false;
        become(WebhookState.DISABLED, why, at);
    }

    private void become(WebhookState other, String why, Instant at) {
        state = Codes.wire(other);
        reason = why;
        updatedAt = at;
    }

    /** Both secrets sign for the time of grace, so that the receiver can change over when it likes. */
    void rotate(byte[] sealedSecret, Duration grace, Instant at) {
        previousSecret = secret;
        previousSecretUntil = at.plus(grace);
        secret = sealedSecret;
        updatedAt = at;
    }

    boolean isOf(String subject) {
        return owner.equals(subject);
    }

    boolean isCreatedBy(String hash) {
        return hash.equals(creationHash);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String url() {
        return url;
    }

    WebhookState state() {
        for (WebhookState known : WebhookState.values()) {
            if (Codes.wire(known).equals(state)) {
                return known;
            }
        }
        throw new IllegalStateException("unknown state " + state);
    }

    boolean isCollecting() {
        return collecting;
    }

    WebhookEdit edit() {
        return new WebhookEdit(url, description, filter, state());
    }

    WebhookView view() {
        return new WebhookView(
                id,
                version,
                owner,
                url,
                description,
                filter,
                state(),
                reason,
                null,
                previousSecretUntil,
                createdAt,
                updatedAt);
    }
}
