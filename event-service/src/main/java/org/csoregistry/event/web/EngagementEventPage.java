package org.csoregistry.event.web;

import java.util.List;
import org.csoregistry.event.domain.EngagementEventView;

/**
 * The shape of a page, for the OpenAPI document; the page itself is put together from stored texts.
 *
 * @param next cursor of the next page; absent on the last
 * @param total all matches, if count=exact was asked for
 */
record EngagementEventPage(List<EngagementEventView> items, String next, Long total) {}
