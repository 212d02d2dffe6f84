package org.csoregistry.verifier.rule;

import java.util.UUID;
import org.csoregistry.verifier.change.FeedName;

/**
 * Something that a read or a list showed and the replay did not explain at once.
 *
 * @param version 0 = none was seen
 * @param text fingerprint of what was seen
 * @param vanished whether it was not to be seen, though the feed told of it
 * @param what the fault, if nothing explains it
 */
record Sighting(UUID id, long version, long text, boolean vanished, String what) {

    /** Whether the feed has explained it since. */
    boolean isExplained(Replay replay, FeedName feed) {
        Resource resource = replay.find(id);
        if (version == 0) {
            return vanished && resource != null && (resource.isGone(feed) || resource.isMerged(feed));
        }
        if (resource != null && resource.version(feed) == version && resource.isThere(feed)) {
            return resource.text(feed) == text;
        }
        return replay.seen(feed, id, version) == text;
    }
}
