package org.csoregistry.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.csoregistry.webhook.domain.Transitions;
import org.csoregistry.webhook.sending.Reply;
import org.csoregistry.webhook.sending.Sender;

/** Makes the attempts to deliver changes. */
@ApplicationScoped
class Deliveries implements Dispatcher.WorkShop {
    private final Claims claims;
    private final Sender sender;
    private final Outcomes outcomes;
    private final Transitions transitions;
    private final DeliveryMetrics metrics;

    Deliveries(Claims claims, Sender sender, Outcomes outcomes, Transitions transitions, DeliveryMetrics metrics) {
        this.claims = claims;
        this.sender = sender;
        this.outcomes = outcomes;
        this.transitions = transitions;
        this.metrics = metrics;
    }

    @Override
    public List<Dispatcher.Work> due(int max) {
        return claims.take(max).stream()
                .<Dispatcher.Work>map(claim -> () -> attempt(claim))
                .toList();
    }

    private void attempt(Claim claim) throws InterruptedException {
        Reply reply = claim.body() == null
                ? Reply.unanswered("Its text is not kept any more.", Duration.ZERO)
                : sender.send(claim.to(), claim.messageId(), claim.replay(), claim.body());
        metrics.count(outcomes.record(claim, reply));
        if (reply.isGone()) {
            transitions.disabled(claim.webhook(), "Its endpoint answered 410 Gone.");
        }
    }
}
