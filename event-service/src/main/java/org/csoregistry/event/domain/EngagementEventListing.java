package org.csoregistry.event.domain;

import org.csoregistry.commons.json.Properties;
import org.csoregistry.commons.page.Filter;
import org.csoregistry.commons.page.Listing;

/** What can be asked of the list of events. */
final class EngagementEventListing {
    static final Listing LISTING = Listing.of("engagement_event", Properties.of(EngagementEventView.class))
            .filter("type", Filter.code("a.type", EventType.class))
            .filter("format", Filter.code("a.format", EventFormat.class))
            .filter("status", Filter.code("a.status", EventStatus.class))
            .filter("country", Filter.countries("a.countries"))
            .filter("region", Filter.regions("a.countries"))
            .filter("organization", Filter.anyId("a.organizations"))
            .filter("theme", Filter.anyOf("a.themes"))
            .filter("from", Filter.from("a.ends_on"))
            .filter("to", Filter.to("a.starts_on"))
            .search("q", "a.search_words")
            .facet("type", "array[a.type]")
            .facet("status", "array[a.status]")
            .facet("format", "array_remove(array[a.format], null)")
            .facet("country", "a.countries")
            .facet("theme", "a.themes")
            .order("date", "a.sort_date", "date")
            .order("title", "a.sort_title", "text")
            .order("updatedAt", "a.updated_at", "timestamptz");

    private EngagementEventListing() {}
}
