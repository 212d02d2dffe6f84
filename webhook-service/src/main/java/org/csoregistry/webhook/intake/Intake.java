package org.csoregistry.webhook.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.csoregistry.commons.change.LeaderLoop;
import org.jboss.logging.Logger;

/**
 * Takes one feed in, page by page. The place in the feed and the deliveries that follow from the page are written in one
 * transaction: whenever this instance dies, the next one goes on without loss and without repetition.
 */
final class Intake implements LeaderLoop.Task {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Source source;
    private final FeedPages feeds;
    private final Runnable news;
    private final Clock clock;
    private boolean complained;

    /** @param news called when there is something to deliver */
    Intake(Source source, FeedPages feeds, Runnable news, Clock clock) {
        this.source = source;
        this.feeds = feeds;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public boolean step(Connection connection) throws SQLException, InterruptedException {
        try {
            boolean more = takeNext(connection, new Place(connection, source));
            complained = false;
            return more;
        } catch (IOException e) {
            if (!complained) {
                LOG.warnf("feed of %s cannot be read, will try again: %s", source.collection(), e);
            }
            complained = true;
            return false;
        }
    }

    private boolean takeNext(Connection connection, Place place)
            throws SQLException, IOException, InterruptedException {
        if (!place.isKnown()) {
            // Nobody could have subscribed before: what has been told so far is for replays.
            place.begin(feeds.end(source));
            return true;
        }
        try {
            FeedPage page = feeds.awaited(source, place.sequence());
            place.mustContinue(page.items());
            if (!page.items().isEmpty()) {
                take(connection, place, page.items());
                news.run();
            }
            // What trickles in is taken in portions: a feed is not asked anew for every single change.
            return page.more();
        } catch (FeedExpired e) {
            LOG.errorf("feed of %s does not lead on from %d", source.collection(), place.sequence());
            restart(connection, place, e.end());
            return true;
        }
    }

    private void take(Connection connection, Place place, List<FeedItem> page) throws SQLException {
        inTransaction(connection, () -> {
            place.advance(page.get(page.size() - 1).sequence());
            new Takings(connection, source, clock.instant()).take(page, Subscription.collecting(connection), null);
        });
    }

    /** @param end of the feed; less than where we were if its store was set back */
    private void restart(Connection connection, Place place, long end) throws SQLException {
        inTransaction(connection, () -> {
            if (end >= 0 && end < place.sequence()) {
                place.advance(end);
            } else {
                place.restart();
            }
            place.noteGaps(clock.instant());
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
