package org.csoregistry.verifier.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Kind;
import org.csoregistry.verifier.finding.Findings;

/**
 * What one change of a resource may follow upon another.
 *
 * <p>The full feed has every version, from {@code created} to at most one {@code withdrawn}; one that was {@code merged}
 * may stand for itself again. The public feed has those
 * that were public: a record may appear as {@code updated}, be withdrawn, and come again.
 */
final class VersionRules {

    private final FeedName feed;
    private final Findings findings;
    private final Map<UUID, Long> closed = new HashMap<>();

    VersionRules(FeedName feed, Findings findings) {
        this.feed = feed;
        this.findings = findings;
    }

    /** @param before as it was, the change not yet applied */
    void check(String place, Change change, Resource before) {
        String fault = null;
        long last = before.version(feed);
        if (!before.type().equals(change.type())) {
            fault = "is of type " + change.type() + " and was of type " + before.type();
        } else if ((change.version() == 1) != (change.kind() == Kind.CREATED) && change.kind() != Kind.WITHDRAWN) {
            fault = "is " + change.kind().wire() + " as version " + change.version();
        } else if (change.kind() == Kind.WITHDRAWN && !change.document().isBare()) {
            fault = "is withdrawn and tells more than id and version";
        } else if (feed == FeedName.FULL) {
            fault = inFull(change, before, last);
        } else {
            fault = inPublic(change, last);
            remember(change, before);
        }
        if (fault != null) {
            findings.fault(place, change.sequence(), change.subject(), fault);
        }
    }

    private static String inFull(Change change, Resource before, long last) {
        if (before.isGone(FeedName.FULL)) {
            return "is " + change.kind().wire() + " after it was withdrawn";
        }
        if (change.kind() == Kind.WITHDRAWN && last == 0) {
            return "is withdrawn without having been";
        }
        return change.version() == last + 1 ? null : "version " + change.version() + " follows version " + last;
    }

    private static String inPublic(Change change, long last) {
        if (change.version() <= last) {
            return "version " + change.version() + " follows version " + last;
        }
        boolean whole = change.kind() != Kind.WITHDRAWN && change.kind() != Kind.MERGED;
        if (whole && !change.document().audience().equals("public")) {
            return "is in the public feed for the audience '"
                    + change.document().audience() + "'";
        }
        return null;
    }

    /** A withdrawal after something shown: that must be told as withdrawn, too, from now on. */
    private void remember(Change change, Resource before) {
        if (change.kind() == Kind.WITHDRAWN && before.isThere(feed)) {
            closed.put(change.subject(), change.version());
        }
    }

    /** The versions by which resources were withdrawn that had been shown before, while the feed was read. */
    Map<UUID, Long> closed() {
        return Collections.unmodifiableMap(closed);
    }
}
