package org.csoregistry.webhook.delivery;

import java.util.UUID;
import org.csoregistry.webhook.sending.Endpoint;

/**
 * One delivery that this worker may attempt until its lease ends.
 *
 * @param token by which the claim is told from a later one
 * @param type CloudEvents type
 * @param replay null for a delivery of its own accord
 * @param tries made before, of the present schedule
 * @param body null if it is not kept any more
 */
record Claim(
        long delivery,
        UUID token,
        UUID webhook,
        UUID change,
        String type,
        UUID replay,
        int tries,
        Endpoint to,
        byte[] body) {

    /** The same for every attempt, so that a receiver can tell a repetition. */
    String messageId() {
        return change + "_" + webhook;
    }
}
