package org.csoregistry.organization.domain;

import org.csoregistry.commons.json.Properties;
import org.csoregistry.commons.page.Filter;
import org.csoregistry.commons.page.Listing;

/** What can be asked of the list of organizations. */
public final class OrganizationListing {
    public static final Listing LISTING = Listing.of("organization", Properties.of(OrganizationView.class))
            .filter("type", Filter.code("a.type", OrganizationType.class))
            .filter("country", Filter.countries("a.countries"))
            .filter("region", Filter.regions("a.countries"))
            .filter("located", Filter.present("a.longitude"))
            .filter("q", Filter.words("a.search_text"))
            .order("name", "a.sort_name", "text")
            .order("updatedAt", "a.updated_at", "timestamptz");

    private OrganizationListing() {}
}
