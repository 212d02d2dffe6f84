package org.csoregistry.verifier.rule;

import java.util.Map;
import java.util.UUID;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.source.Reader;

/** A look at what the registry shows, to be taken again while feeds are read on: the registry may be in use. */
interface Round {

    String place();

    /** What the replay does not explain; at a second look only of what was odd at the first. */
    Map<UUID, Sighting> look();

    /** Who sees what a feed tells. */
    static Reader readerOf(FeedName feed) {
        return feed == FeedName.FULL ? Reader.SECRETARIAT : Reader.ANYBODY;
    }
}
