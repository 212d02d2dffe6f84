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
 * What a caller says of a new subscription.
 *
 * @param url where changes are sent to
 * @param description for the owner's own orientation
 * @param filter absent for every public change
 */
public record WebhookDraft(
        @NotNull @TargetUrl String url, @Text(max = 300) String description, @Valid WebhookFilter filter)
        implements Draft {

    public WebhookDraft {
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
