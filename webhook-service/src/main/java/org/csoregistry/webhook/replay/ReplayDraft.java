package org.csoregistry.webhook.replay;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.MergedCursor;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;

/**
 * Asks for changes once more.
 *
 * @param after an id of the live stream, a cursor of the merged feed or of a gap; what follows it is delivered again
 */
public record ReplayDraft(@NotNull String after) implements Draft {
    @Override
    public List<Violation> contradictions() {
        return new Contradictions()
                .unless(
                        after == null
                                || MergedCursor.decode(after, FeedName.PUBLIC).isPresent(),
                        "/after",
                        "must be an id of the live stream, or a cursor of the merged public feed or of a gap")
                .list();
    }
}
