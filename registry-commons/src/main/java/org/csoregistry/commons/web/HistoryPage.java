package org.csoregistry.commons.web;

import java.util.List;
import org.csoregistry.commons.change.Documents;

/**
 * The shape of a page of history, for the OpenAPI document.
 *
 * @param next the version to go on from; absent on the last page
 */
public record HistoryPage(List<Documents.HistoryLine> items, String next) {}
