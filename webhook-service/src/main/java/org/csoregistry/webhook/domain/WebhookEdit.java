package org.csoregistry.webhook.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.webhook.target.TargetUrl;

/**
 * What a caller may change of a subscription.
 *
 * @param url another one has to be verified anew
 * @param state {@code active} or {@code paused}
 */
public record WebhookEdit(
        @NotNull @TargetUrl String url,
        @Text(max = 300) String description,
        @Valid WebhookFilter filter,
        @NotNull WebhookState state)
        implements Draft {

    public WebhookEdit {
        description = Texts.normalise(description);
        filter = filter == null ? WebhookFilter.ALL : filter;
    }

    @Override
    public List<Violation> contradictions() {
        return new Contradictions()
                .unless(filter.hasTypesOnly(), "/filter/types", "must be like organization or organization.updated")
                .list();
    }
}
