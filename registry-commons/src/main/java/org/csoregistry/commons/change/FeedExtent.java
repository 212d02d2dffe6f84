package org.csoregistry.commons.change;

/**
 * From where to where a feed goes now.
 *
 * @param first the oldest sequence that is kept; what came before has been archived. 1 while nothing is there
 * @param last the newest; 0 while nothing is there
 */
public record FeedExtent(FeedName feed, long first, long last) {

    /** The place before everything that is kept. */
    public FeedCursor beginning() {
        return new FeedCursor(feed, first - 1);
    }

    /** The place behind everything that there is. */
    public FeedCursor end() {
        return new FeedCursor(feed, last);
    }

    /** Whether what followed this place is gone from the feed. */
    public boolean beginsBehind(FeedCursor place) {
        return place.sequence() < first - 1;
    }

    /** Whether there never was such a place in this feed, or in what a restored store knows of it. */
    public boolean endsBefore(FeedCursor place) {
        return place.sequence() > last;
    }
}
