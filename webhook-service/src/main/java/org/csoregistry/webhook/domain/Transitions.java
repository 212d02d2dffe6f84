package org.csoregistry.webhook.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;

/** What the registry itself does with subscriptions, by what their endpoints answer. */
@ApplicationScoped
public class Transitions {
    private final WebhookRepository repository;
    private final Endpoints endpoints;
    private final Clock clock;

    Transitions(WebhookRepository repository, Endpoints endpoints, Clock clock) {
        this.repository = repository;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** The endpoint echoed the challenge. Of no effect if the subscription leads elsewhere by now. */
    @Transactional
    @RetriedWhenOvertaken
    public void verified(UUID id, String url) {
        Webhook webhook = repository.findById(id);
        if (webhook != null && webhook.url().equals(url) && webhook.state() == WebhookState.PENDING_VERIFICATION) {
            Instant now = clock.instant();
            webhook.serve(now);
            endpoints.challenge(id, null);
            endpoints.startAfresh(id, now);
        }
    }

    /** The endpoint did not echo the challenge; its owner is told why. */
    @Transactional
    @RetriedWhenOvertaken
    public void notVerified(UUID id, String url, String reason) {
        Webhook webhook = repository.findById(id);
        boolean waits = webhook != null
                && webhook.url().equals(url)
                && webhook.state() == WebhookState.PENDING_VERIFICATION
                && !Objects.equals(webhook.view().reason(), reason);
        if (waits) {
            webhook.await(reason, clock.instant());
        }
    }

    /** Gives a subscription up; what it misses from now on is a gap in its log. */
    @Transactional
    @RetriedWhenOvertaken
    public void disabled(UUID id, String reason) {
        Webhook webhook = repository.findById(id);
        if (webhook != null && webhook.state() != WebhookState.DISABLED) {
            Instant now = clock.instant();
            boolean kept = webhook.isCollecting();
            webhook.disable(reason, now);
            endpoints.challenge(id, null);
            if (kept) {
                endpoints.noteGap(id, reason, now);
            }
        }
    }
}
