package org.csoregistry.commitment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.consume.ChangeHandler;

/** Follows the names of organizations. */
@ApplicationScoped
class OrganizationReferences implements ChangeHandler {
    private final Mentions mentions;

    OrganizationReferences(Mentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public String collection() {
        return "organizations";
    }

    @Override
    public void apply(List<Change> news) {
        mentions.follow(news);
    }
}
