package org.csoregistry.commitment.domain;

import org.csoregistry.commons.json.Properties;
import org.csoregistry.commons.page.Filter;
import org.csoregistry.commons.page.Listing;

/** What can be asked of the list of commitments. */
final class CommitmentListing {
    static final Listing LISTING = Listing.of("commitment", Properties.of(CommitmentView.class))
            .filter("letter", Filter.id("a.letter_id"))
            .filter("status", Filter.code("a.status", CommitmentStatus.class))
            .filter("country", Filter.countries("a.countries"))
            .filter("region", Filter.regions("a.countries"))
            .filter("organization", Filter.anyId("a.organization_ids"))
            .filter("event", Filter.id("a.origin_event_id"))
            .filter("theme", Filter.anyOf("a.themes"))
            .search("q", "a.search_words")
            .filter("from", Filter.from("a.due_on"))
            .filter("to", Filter.to("a.due_on"))
            .facet("status", "array[a.status]")
            .facet("country", "a.countries")
            .facet("theme", "a.themes")
            .order("dueOn", "a.due_order", "date")
            .order("title", "a.sort_title", "text")
            .order("updatedAt", "a.updated_at", "timestamptz");

    private CommitmentListing() {}
}
