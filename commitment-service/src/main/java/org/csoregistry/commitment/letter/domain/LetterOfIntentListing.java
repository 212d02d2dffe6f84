package org.csoregistry.commitment.letter.domain;

import org.csoregistry.commons.json.Properties;
import org.csoregistry.commons.page.Filter;
import org.csoregistry.commons.page.Listing;

/** What can be asked of the list of letters of intent. */
final class LetterOfIntentListing {
    static final Listing LISTING = Listing.of("letter_of_intent", Properties.of(LetterOfIntentView.class))
            .filter("status", Filter.code("a.status", LetterStatus.class))
            .filter("country", Filter.countries("a.countries"))
            .filter("region", Filter.regions("a.countries"))
            .filter("organization", Filter.anyId("a.organization_ids"))
            .filter("event", Filter.id("a.origin_event_id"))
            .filter("theme", Filter.anyOf("a.themes"))
            .search("q", "a.search_words")
            .filter("from", Filter.from("a.signed_on"))
            .filter("to", Filter.to("a.signed_on"))
            .facet("status", "array[a.status]")
            .facet("country", "a.countries")
            .facet("theme", "a.themes")
            .order("title", "a.sort_title", "text")
            .order("signedOn", "a.signed_order", "date")
            .order("updatedAt", "a.updated_at", "timestamptz");

    private LetterOfIntentListing() {}
}
