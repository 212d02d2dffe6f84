package org.csoregistry.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.webhook.secret.Signature;
import org.csoregistry.webhook.target.Destination;
import org.csoregistry.webhook.target.TargetRefused;
import org.csoregistry.webhook.target.Targets;

/**
 * Signs a message and sends it, once the place it goes to has been judged anew.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
@ApplicationScoped
public class Sender {
    private final Targets targets;
    private final Courier courier;
    private final Clock clock;

    Sender(Targets targets, Courier courier, Clock clock) {
        this.targets = targets;
        this.courier = courier;
        this.clock = clock;
    }

    /** @param replay null unless it is one */
    public Reply send(Endpoint to, String id, UUID replay, byte[] body) throws InterruptedException {
        Destination destination;
        try {
            destination = targets.check(to.url());
        } catch (TargetRefused refused) {
            return Reply.unanswered("Not sent: url " + refused.getMessage() + ".", Duration.ZERO);
        }
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/cloudevents+json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", Signature.of(to.secrets(), id, timestamp, body));
        if (replay != null) {
            headers.put("webhook-replay", replay.toString());
        }
        return courier.post(destination, headers, body);
    }
}
