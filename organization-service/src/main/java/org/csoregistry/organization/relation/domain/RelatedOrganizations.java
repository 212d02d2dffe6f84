package org.csoregistry.organization.relation.domain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Filter;
import org.csoregistry.commons.page.JointFilter;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Listing;
import org.csoregistry.commons.page.Lists;
import org.csoregistry.commons.page.Page;
import org.csoregistry.organization.domain.OrganizationListing;
import org.csoregistry.organization.domain.Organizations;

/** Who is related to an organization, as lists like that of all organizations. */
@ApplicationScoped
public class RelatedOrganizations {
    private static final String ON = "on";
    private static final Map<Kinship, Listing> LISTINGS = listings();

    private final Organizations organizations;
    private final Lists lists;
    private final RelationGraph graph;

    RelatedOrganizations(Organizations organizations, Lists lists, RelationGraph graph) {
        this.organizations = organizations;
        this.lists = lists;
        this.graph = graph;
    }

    private record Item(List<Period> periods, @JsonRawValue String organization) {}

    /**
     * A page of those who are kin to an organization and whom the caller may know of.
     *
     * @param query may have {@code on}, a day on which they are
     * @throws org.csoregistry.commons.problem.Refusal.NotFound if the caller knows of no such organization
     */
    public Page list(Kinship kinship, UUID id, ListQuery query, Caller by) {
        organizations.read(id, by);
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.put(kinship.segment(), id.toString());
        Page page = lists.page(
                LISTINGS.get(kinship),
                new ListQuery(filters, query.limit(), query.after(), query.sort(), query.fields(), query.exactCount()),
                by);
        return new Page(items(kinship, id, page.items()), page.next(), page.total());
    }

    /** Each with the days on which it is kin. */
    private List<String> items(Kinship kinship, UUID id, List<String> documents) {
        List<UUID> ids = documents.stream()
                .map(document ->
                        UUID.fromString(RegistryJson.read(document).path("id").textValue()))
                .toList();
        Map<UUID, List<Period>> periods = graph.periods(kinship, id, ids);
        String[] items = new String[ids.size()];
        Arrays.setAll(
                items,
                i -> RegistryJson.write(new Item(periods.getOrDefault(ids.get(i), List.of()), documents.get(i))));
        return List.of(items);
    }

    private static Map<Kinship, Listing> listings() {
        Map<Kinship, Listing> listings = new EnumMap<>(Kinship.class);
        for (Kinship kinship : Kinship.values()) {
            String ids = "select e.%s from organization_relation e where e.kind = '%s'"
                    .formatted(kinship.theirs(), kinship.kind());
            JointFilter related = JointFilter.entry(ids, kinship.segment(), Filter.id("e." + kinship.own()), ON);
            listings.put(kinship, OrganizationListing.LISTING.copy().filter(List.of(kinship.segment(), ON), related));
        }
        return listings;
    }
}
