package org.csoregistry.organization.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.csoregistry.commons.json.Properties;
import org.csoregistry.commons.page.Filter;
import org.csoregistry.commons.page.JointFilter;
import org.csoregistry.commons.page.Listing;
import org.csoregistry.organization.classification.domain.IatiType;
import org.csoregistry.organization.classification.domain.IcnpoGroup;
import org.csoregistry.organization.profile.domain.AccreditationBody;

/** What can be asked of the list of organizations. */
public final class OrganizationListing {
    private static final String IDENTIFIED =
            """
            a.id in (select e.organization_id from organization_identifier e
                     where (e.scheme, e.value) in (select * from unnest(?, ?)))
            """;

    public static final Listing LISTING = Listing.of("organization", Properties.of(OrganizationView.class))
            .filter("type", Filter.code("a.type", OrganizationType.class))
            .filter("iatiType", Filter.code("a.iati_type", IatiType.class))
            .filter("icnpo", Filter.anyCode("a.icnpo", IcnpoGroup.class))
            .filter("country", Filter.country("a.countries"))
            .filter("region", Filter.regions("a.countries"))
            .filter("located", Filter.present("a.longitude"))
            .filter("activeIn", Filter.countries("a.active_in"))
            .filter("specialization", Filter.anyOf("a.specializations"))
            .filter(
                    List.of("accreditation", "accreditedOn"),
                    JointFilter.entry(
                            "select e.organization_id from organization_accreditation e where true",
                            "accreditation",
                            Filter.code("e.body", AccreditationBody.class),
                            "accreditedOn"))
            .filter("confirmedBefore", Filter.before("a.confirmed_order"))
            .filter("identifier", Filter.pairs(IDENTIFIED, OrganizationListing::spelt))
            .search("q", "a.search_words")
            .facet("type", "array[a.type]")
            .facet("iatiType", "array[a.iati_type]")
            .facet("icnpo", "a.icnpo")
            .facet("country", "a.countries")
            .facet("activeIn", "a.active_in")
            .facet("specialization", "a.specializations")
            .order("name", "a.sort_name", "text")
            .order("updatedAt", "a.updated_at", "timestamptz")
            .order("confirmedOn", "a.confirmed_order", "date");

    private OrganizationListing() {}

    /**
     * The same, and what depends on the day of asking.
     *
     * @param staleBefore a profile that was last confirmed before this day, or never, is stale
     */
    static Listing on(Supplier<LocalDate> staleBefore) {
        return LISTING.copy().filter("stale", Filter.isBefore("a.confirmed_order", staleBefore));
    }

    private static List<String> spelt(String scheme, String value) {
        Identifier identifier = new Identifier(scheme, value);
        return List.of(identifier.scheme(), identifier.value());
    }
}
