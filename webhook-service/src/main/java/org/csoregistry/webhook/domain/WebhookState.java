package org.csoregistry.webhook.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a subscription is served. */
public enum WebhookState {
    /** Its endpoint has not answered the challenge yet; what changes meanwhile is kept only if it once had. */
    @JsonProperty("pending-verification")
    PENDING_VERIFICATION,

    @JsonProperty("active")
    ACTIVE,

    /** Changes are kept, and sent once it is active again. */
    @JsonProperty("paused")
    PAUSED,

    /** Given up, for the reason told; nothing is kept for it. */
    @JsonProperty("disabled")
    DISABLED
}
