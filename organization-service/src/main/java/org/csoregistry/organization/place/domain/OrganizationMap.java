package org.csoregistry.organization.place.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Lists;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.page.Tallies;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.organization.domain.OrganizationListing;

/**
 * The organizations of a list on a map: a point for each that says where it is, and one for each country with the
 * number of all others in it. Every organization of the list is told once.
 */
@ApplicationScoped
public class OrganizationMap {
    /** RFC 7946, section 12. */
    public static final String MEDIA_TYPE = "application/geo+json";

    private static final List<String> FIELDS = List.of("names", "originalLanguage", "type", "country", "place");
    private static final String COUNTRIES = "coalesce(nullif(a.countries, '{}'), array[''])";
    private static final int ALL_COUNTRIES = 300;
    private static final String LOCATED = "located";

    private final Lists lists;
    private final Tallies tallies;
    private final Centres centres;
    private final Disclaimer disclaimer;
    private final MapSettings settings;

    OrganizationMap(Lists lists, Tallies tallies, Centres centres, Disclaimer disclaimer, MapSettings settings) {
        this.lists = lists;
        this.tallies = tallies;
        this.centres = centres;
        this.disclaimer = disclaimer;
        this.settings = settings;
    }

    /**
     * A FeatureCollection (RFC 7946), and in it {@code grouped}: whether there were too many to show one by one.
     *
     * @throws InvalidInput if pages, orders or fields are asked for: a map is whole
     */
    public JsonNode of(ListQuery query, LanguageChoice languages, Caller by) {
        mustBeWhole(query);
        Features features = new Features(centres, languages);
        Map<String, String> filters = query.filters();
        boolean pointsOnly = "true".equals(filters.get(LOCATED));
        boolean noPoints = "false".equals(filters.get(LOCATED));
        boolean grouped = !noPoints && points(filters, by) > settings.maxPoints();
        if (grouped) {
            features.addCountries(numbers(filters, by));
        } else if (!pointsOnly) {
            features.addCountries(numbers(with(filters, "false"), by));
        }
        if (!grouped && !noPoints) {
            addPoints(features, with(filters, "true"), by);
        }
        ObjectNode map = features.collection();
        map.put("grouped", grouped);
        map.set("disclaimer", RegistryJson.MAPPER.valueToTree(languages.among(disclaimer.texts())));
        return map;
    }

    private static void mustBeWhole(ListQuery query) {
        boolean paged = query.after() != null || query.limit() != ListQuery.DEFAULT_LIMIT || query.exactCount();
        if (paged || query.sort() != null || !query.fields().isEmpty()) {
            throw new InvalidInput(Violation.ofParameter(
                    "Accept", "a map is whole: it has no limit, after, sort, fields or count; ask for JSON"));
        }
    }

    private long points(Map<String, String> filters, Caller by) {
        return tallies.total(OrganizationListing.LISTING, with(filters, "true"), by);
    }

    private Map<String, Long> numbers(Map<String, String> filters, Caller by) {
        return tallies.by(COUNTRIES, OrganizationListing.LISTING, filters, by, ALL_COUNTRIES);
    }

    private void addPoints(Features features, Map<String, String> filters, Caller by) {
        String after = null;
        do {
            ListQuery query = new ListQuery(filters, ListQuery.MAX_LIMIT, after, null, FIELDS, false);
            Page page = lists.page(OrganizationListing.LISTING, query, by);
            page.items().forEach(item -> features.addOrganization(RegistryJson.read(item)));
            after = page.next();
        } while (after != null);
    }

    /** The filters, and which half of the list is meant; what the caller said of that himself stands. */
    private static Map<String, String> with(Map<String, String> filters, String located) {
        Map<String, String> both = new HashMap<>(filters);
        both.putIfAbsent(LOCATED, located);
        return both;
    }
}
