package org.csoregistry.webhook.log;

import java.time.Instant;

/**
 * One try to deliver.
 *
 * @param at when it began
 * @param status of the answer; absent if there was none
 * @param durationMs milliseconds until the answer, or until there was none
 * @param reason why it was no success; absent if it was
 * @param excerpt how the answer's body began; absent if it had none
 */
public record Attempt(Instant at, Integer status, long durationMs, String reason, String excerpt) {}
