package org.csoregistry.webhook.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.idempotency.IdempotencyKeys;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.page.Cursor;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.webhook.target.TargetRefused;
import org.csoregistry.webhook.target.Targets;

/** What owners can do with their subscriptions. Names are looked up here, before a transaction begins. */
@ApplicationScoped
public class Webhooks {
    private final WebhookRepository repository;
    private final WebhookStore store;
    private final Targets targets;
    private final DraftReader drafts;

    Webhooks(WebhookRepository repository, WebhookStore store, Targets targets, DraftReader drafts) {
        this.repository = repository;
        this.store = store;
        this.targets = targets;
        this.drafts = drafts;
    }

    /** @param key of idempotency; null for none */
    public IdempotencyKeys.Answer create(String key, WebhookDraft draft, Caller by) {
        if (by.subject() == null) {
            throw new Forbidden("The token names nobody (sub) who could own a subscription.");
        }
        if (key != null) {
            IdempotencyKeys.mustBeWellFormed(key);
        }
        mustBeReachable(draft.url());
        return store.register(key, draft, by);
    }

    /** In a transaction, as the other reads: outside of one, the second would repeat what the first saw. */
    @Transactional
    public Document read(UUID id, Caller by) {
        return WebhookStore.document(known(repository.findById(id), id, by), null);
    }

    /** The caller's own; all of them for those who look after the registry. */
    @Transactional
    public Page list(ListQuery query, Caller by) {
        String state = query.filters().get("state");
        if (state != null && !Codes.of(WebhookState.class).contains(state)) {
            throw new InvalidInput(Violation.ofParameter(
                    "state", "must be one of " + String.join(", ", Codes.of(WebhookState.class))));
        }
        UUID after = query.after() == null
                ? null
                : Cursor.decode(query.after(), query).id();
        List<Webhook> found = repository.page(looksAfterAll(by) ? null : by.subject(), state, after, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Webhook> shown = more ? found.subList(0, query.limit()) : found;
        List<String> items = shown.stream()
                .map(webhook -> WebhookStore.document(webhook, null).json())
                .toList();
        String next = more
                ? new Cursor(
                                query.fingerprint(),
                                "",
                                shown.get(shown.size() - 1).id())
                        .encode()
                : null;
        return new Page(items, next, null);
    }

    /** @param state wire spelling; null for all */
    public static Map<String, String> filters(String state) {
        return state == null ? Map.of() : Map.of("state", state);
    }

    public Document patch(UUID id, Precondition condition, MergePatch patch, Caller by) {
        WebhookEdit before = known(repository.findById(id), id, by).edit();
        WebhookEdit edit = patch.apply(before, WebhookEdit.class, drafts);
        if (!edit.url().equals(before.url())) {
            mustBeReachable(edit.url());
        }
        return store.patch(id, condition, patch, by);
    }

    public Document rotate(UUID id, Precondition condition, Caller by) {
        return store.rotate(id, condition, by);
    }

    public void remove(UUID id, Precondition condition, Caller by) {
        store.remove(id, condition, by);
    }

    /** @throws NotFound unless the caller may know of it */
    @Transactional
    public void mustKnow(UUID id, Caller by) {
        known(repository.findById(id), id, by);
    }

    static Webhook known(Webhook webhook, UUID id, Caller by) {
        if (webhook == null || !webhook.isOf(by.subject()) && !looksAfterAll(by)) {
            throw new NotFound(Webhook.TYPE, id);
        }
        return webhook;
    }

    private static boolean looksAfterAll(Caller by) {
        return by.is(Role.SECRETARIAT) || by.is(Role.ADMIN);
    }

    private void mustBeReachable(String url) {
        try {
            targets.check(url);
        } catch (TargetRefused refused) {
            throw new InvalidInput(Violation.at("/url", refused.getMessage()));
        }
    }
}
