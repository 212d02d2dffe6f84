package org.csoregistry.commitment.web;

import java.util.List;
import java.util.Map;
import org.csoregistry.commitment.domain.CommitmentView;
import org.csoregistry.commons.page.Facet;

/**
 * The shape of a page, for the OpenAPI document; the page itself is put together from stored texts.
 *
 * @param next cursor of the next page; absent on the last
 * @param total all matches, if count=exact was asked for
 * @param facets by the names asked for, how often each code occurs among all matches
 */
record CommitmentPage(List<CommitmentView> items, String next, Long total, Map<String, Facet> facets) {}
