package org.csoregistry.webhook.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.idempotency.IdempotencyKeys;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.KeyReused;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.secret.SecretBox;

/** The owners' writes, each in a transaction. */
@ApplicationScoped
class WebhookStore {
    private final WebhookRepository repository;
    private final Endpoints endpoints;
    private final SecretBox secrets;
    private final DraftReader drafts;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookStore(
            WebhookRepository repository,
            Endpoints endpoints,
            SecretBox secrets,
            DraftReader drafts,
            WebhookSettings settings,
            Clock clock) {
        this.repository = repository;
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
    }

    /** A repetition is answered with what the first request made, without the secret: that is shown once. */
    @Transactional
    IdempotencyKeys.Answer register(String key, WebhookDraft draft, Caller by) {
        String hash = key == null ? null : IdempotencyKeys.fingerprint(draft);
        Webhook known =
                key == null ? null : repository.createdWith(by.subject(), key).orElse(null);
        if (known != null && !known.isCreatedBy(hash)) {
            throw new KeyReused();
        } else if (known != null) {
            return new IdempotencyKeys.Answer(document(known, null), true);
        } else if (repository.countOf(by.subject()) >= settings.maxPerOwner()) {
            throw new Conflict("An owner may have " + settings.maxPerOwner() + " subscriptions.", "/v1/webhooks");
        }
        UUID id = Ids.next();
        byte[] secret = secrets.fresh();
        Instant now = clock.instant();
        Webhook webhook = Webhook.register(id, by.subject(), draft, secrets.seal(secret, id), now);
        webhook.rememberRequest(key, hash);
        repository.persistAndFlush(webhook);
        endpoints.open(id, now);
        return new IdempotencyKeys.Answer(document(webhook, SecretBox.text(secret)), false);
    }

    @Transactional
    @RetriedWhenOvertaken
    Document patch(UUID id, Precondition condition, MergePatch patch, Caller by) {
        Webhook webhook = open(id, condition, by);
        WebhookEdit before = webhook.edit();
        WebhookEdit edit = patch.apply(before, WebhookEdit.class, drafts);
        if (edit.equals(before)) {
            return document(webhook, null);
        }
        Instant now = clock.instant();
        webhook.describe(edit, now);
        if (edit.state() != before.state()) {
            move(webhook, edit.state(), now);
        }
        if (!edit.url().equals(before.url())) {
            webhook.lead(edit.url(), now);
            endpoints.challenge(id, now);
        }
        repository.flush();
        return document(webhook, null);
    }

    private void move(Webhook webhook, WebhookState to, Instant now) {
        WebhookState from = webhook.state();
        if (from == WebhookState.ACTIVE && to == WebhookState.PAUSED) {
            webhook.pause(now);
        } else if (from == WebhookState.PAUSED && to == WebhookState.ACTIVE) {
            webhook.serve(now);
            endpoints.startAfresh(webhook.id(), now);
        } else if (from == WebhookState.DISABLED && to == WebhookState.ACTIVE) {
            webhook.await("It was disabled; its endpoint has not answered the challenge since.", now);
            endpoints.challenge(webhook.id(), now);
        } else {
            throw new InvalidInput(Violation.at(
                    "/state",
                    "goes from active to paused and back, and from disabled to active;"
                            + " what waits for verification becomes active by it"));
        }
    }

    @Transactional
    @RetriedWhenOvertaken
    Document rotate(UUID id, Precondition condition, Caller by) {
        Webhook webhook = open(id, condition, by);
        if (!webhook.isOf(by.subject())) {
            throw new Forbidden("A secret is for its owner only.");
        }
        byte[] secret = secrets.fresh();
        webhook.rotate(secrets.seal(secret, id), settings.secretGrace(), clock.instant());
        repository.flush();
        return document(webhook, SecretBox.text(secret));
    }

    @Transactional
    @RetriedWhenOvertaken
    void remove(UUID id, Precondition condition, Caller by) {
        repository.delete(open(id, condition, by));
    }

    private Webhook open(UUID id, Precondition condition, Caller by) {
        Webhook webhook = Webhooks.known(repository.findById(id), id, by);
        condition.check(document(webhook, null));
        return webhook;
    }

    static Document document(Webhook webhook, String secret) {
        return new Document(
                webhook.id(),
                webhook.version(),
                RegistryJson.write(webhook.view().withSecret(secret)));
    }
}
