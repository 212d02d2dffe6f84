package org.csoregistry.webhook.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.Theme;

/**
 * Which changes a subscription wants; of each part one value must match, an empty part asks for nothing.
 *
 * @param types such as {@code organization} or {@code organization.updated}
 * @param countries ISO 3166-1 alpha-2
 * @param themes such as {@code sdg-16.6}
 * @param resources ids
 */
public record WebhookFilter(
        @Size(max = 100) List<@NotNull String> types,
        @Size(max = 100) List<@NotNull @CountryCode String> countries,
        @Size(max = 100) List<@NotNull @Theme String> themes,
        @Size(max = 100) List<@NotNull UUID> resources) {
    static final WebhookFilter ALL = new WebhookFilter(null, null, null, null);

    public WebhookFilter {
        types = Draft.list(types);
        countries = Draft.list(countries);
        themes = Draft.list(themes);
        resources = Draft.list(resources);
    }

    boolean hasTypesOnly() {
        return types.stream().allMatch(type -> type == null || ChangeFilter.isType(type));
    }

    public ChangeFilter changes() {
        return new ChangeFilter(
                new HashSet<>(types), new HashSet<>(countries), new HashSet<>(themes), new HashSet<>(resources));
    }
}
