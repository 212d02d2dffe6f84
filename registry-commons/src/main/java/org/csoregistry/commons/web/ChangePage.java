package org.csoregistry.commons.web;

import java.util.List;
import org.csoregistry.commons.change.ChangeEvent;

/**
 * The shape of a page of the change feed, for the OpenAPI document.
 *
 * @param next the cursor to ask from for what comes later, with whichever filter; always there
 * @param more whether there is more already: ask again at once; a filter may leave a page empty before that
 */
public record ChangePage(List<ChangeEvent> items, String next, boolean more) {}
