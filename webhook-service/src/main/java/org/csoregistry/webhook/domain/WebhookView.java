package org.csoregistry.webhook.domain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription as its owner sees it.
 *
 * @param version counts what the owner or the registry changed, not what was delivered; the ETag
 * @param owner the token's subject
 * @param reason why it is not active; absent if nothing stands in the way
 * @param previousSecretUntil until when the secret before the last rotation signs as well; absent if there is none
 * @param secret {@code whsec_} and base64 of 32 bytes; only in the answer to the request that made it
 */
@JsonPropertyOrder({"id", "version", "owner", "url", "description", "filter", "state", "reason", "secret"})
public record WebhookView(
        UUID id,
        long version,
        String owner,
        String url,
        String description,
        WebhookFilter filter,
        WebhookState state,
        String reason,
        String secret,
        Instant previousSecretUntil,
        Instant createdAt,
        Instant updatedAt) {

    WebhookView withSecret(String text) {
        return new WebhookView(
                id,
                version,
                owner,
                url,
                description,
                filter,
                state,
                reason,
                text,
                previousSecretUntil,
                createdAt,
                updatedAt);
    }
}
