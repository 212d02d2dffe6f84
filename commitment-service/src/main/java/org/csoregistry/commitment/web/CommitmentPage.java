package org.csoregistry.commitment.web;

import java.util.List;
import org.csoregistry.commitment.domain.CommitmentView;

/**
 * The shape of a page, for the OpenAPI document; the page itself is put together from stored texts.
 *
 * @param next cursor of the next page; absent on the last
 * @param total all matches, if count=exact was asked for
 */
record CommitmentPage(List<CommitmentView> items, String next, Long total) {}
