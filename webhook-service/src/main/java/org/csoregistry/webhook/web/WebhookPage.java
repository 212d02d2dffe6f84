package org.csoregistry.webhook.web;

import java.util.List;
import org.csoregistry.webhook.domain.WebhookView;

/**
 * The shape of a page of subscriptions, for the OpenAPI document.
 *
 * @param next cursor of the next page; absent on the last
 */
record WebhookPage(List<WebhookView> items, String next) {}
