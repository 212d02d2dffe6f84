package org.csoregistry.webhook.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the log.
 *
 * @param id to ask for a retry with, if it is a dead letter
 * @param state {@code pending}, {@code delivered}, {@code dead} or {@code gap}
 * @param changeId the CloudEvent's id
 * @param messageId what is sent as {@code webhook-id}
 * @param type CloudEvents type
 * @param subject the resource's id
 * @param source the feed, such as {@code organizations}
 * @param sequence in its feed
 * @param replay id of the replay that it belongs to; absent if to none
 * @param cursor of a gap: where a replay that fills it has to begin
 * @param reason of a gap
 * @param nextAttemptAt not before; only of what is pending
 */
public record DeliveryView(
        long id,
        String state,
        UUID changeId,
        String messageId,
        String type,
        UUID subject,
        String source,
        Long sequence,
        UUID replay,
        String cursor,
        String reason,
        @Schema(implementation = Attempt[].class) @JsonRawValue String attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant finishedAt) {

    /** The shape of a page, for the OpenAPI document. */
    public record DeliveryPage(List<DeliveryView> items, String next) {}
}
