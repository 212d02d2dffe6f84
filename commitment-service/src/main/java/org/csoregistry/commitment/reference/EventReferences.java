package org.csoregistry.commitment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.consume.ChangeHandler;

/** Follows the titles of events. */
@ApplicationScoped
class EventReferences implements ChangeHandler {
    private final Mentions mentions;

    EventReferences(Mentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public String collection() {
        return "events";
    }

    @Override
    public void apply(List<Change> news) {
        mentions.follow(news);
    }
}
