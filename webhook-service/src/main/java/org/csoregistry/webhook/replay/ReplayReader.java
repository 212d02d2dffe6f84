package org.csoregistry.webhook.replay;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.LeaderLoop;
import org.csoregistry.webhook.intake.FeedExpired;
import org.csoregistry.webhook.intake.FeedItem;
import org.csoregistry.webhook.intake.FeedPages;
import org.csoregistry.webhook.intake.Source;
import org.csoregistry.webhook.intake.Subscription;
import org.csoregistry.webhook.intake.Takings;
import org.jboss.logging.Logger;

/**
 * Reads for every replay under way what is to be delivered again, page by page, and only so far ahead of the delivery
 * that a long history does not fill the store. Its place is written together with what it took in.
 */
final class ReplayReader implements LeaderLoop.Task {
    static final long LOCK_KEY = 0x5748_5245_504C_4159L;

    private static final Logger LOG = Logger.getLogger(ReplayReader.class);

    /** Which source of which replay is next; one by one, so that all of them get on. */
    private static final String NEXT =
            """
            select r.id, r.webhook_id, r.epoch, s.source, s.position, s.until, w.filter
            from replay r join replay_source s on s.replay_id = r.id join webhook w on w.id = r.webhook_id
            where r.filled_at is null and s.position < s.until
              and (select count(*) from delivery d where d.replay_id = r.id and d.state = 'pending') < ?
            order by r.id, s.source
            """;

    private final FeedPages feeds;
    private final Runnable news;
    private final int ahead;
    private final Clock clock;

    ReplayReader(FeedPages feeds, Runnable news, int ahead, Clock clock) {
        this.feeds = feeds;
        this.news = news;
        this.ahead = ahead;
        this.clock = clock;
    }

    private record Part(Subscription subscription, UUID replay, Source source, long position, long until) {}

    @Override
    public boolean step(Connection connection) throws SQLException, InterruptedException {
        List<Part> parts = next(connection);
        for (Part part : parts) {
            try {
                read(connection, part);
            } catch (IOException e) {
                LOG.warnf(
                        "replay %s cannot read %s now: %s",
                        part.replay(), part.source().collection(), e);
                return false;
            }
        }
        finish(connection);
        if (!parts.isEmpty()) {
            news.run();
        }
        return !parts.isEmpty();
    }

    private List<Part> next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, ahead);
            List<Part> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Part(
                            new Subscription(
                                    row.getObject(2, UUID.class), Subscription.filter(row.getString(7)), row.getInt(3)),
                            row.getObject(1, UUID.class),
                            source(row.getString(4)),
                            row.getLong(5),
                            row.getLong(6)));
                }
            }
            return found;
        }
    }

    private static Source source(String collection) {
        for (Source source : Source.values()) {
            if (source.collection().equals(collection)) {
                return source;
            }
        }
        throw new IllegalStateException("unknown source " + collection);
    }

    private void read(Connection connection, Part part) throws SQLException, IOException, InterruptedException {
        List<FeedItem> items;
        try {
            items = feeds.after(part.source(), part.position()).items().stream()
                    .filter(item -> item.sequence() <= part.until())
                    .toList();
        } catch (FeedExpired forgotten) {
            // From the first that is left; the very first page of a replay tells.
            items = part.position() == 0 ? List.of() : firstOf(part);
        }
        long reached =
                items.isEmpty() ? part.until() : items.get(items.size() - 1).sequence();
        write(connection, part, items, reached);
    }

    private List<FeedItem> firstOf(Part part) throws IOException, InterruptedException {
        try {
            return feeds.after(part.source(), 0).items().stream()
                    .filter(item -> item.sequence() > part.position() && item.sequence() <= part.until())
                    .toList();
        } catch (FeedExpired e) {
            return List.of();
        }
    }

    private void write(Connection connection, Part part, List<FeedItem> items, long reached) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement update = connection.prepareStatement(
                "update replay_source set position = ? where replay_id = ? and source = ? and position = ?")) {
            update.setLong(1, reached);
            update.setObject(2, part.replay());
            update.setString(3, part.source().collection());
            update.setLong(4, part.position());
            // None, if the subscription has ended meanwhile.
            if (update.executeUpdate() == 1) {
                new Takings(connection, part.source(), clock.instant())
                        .take(items, List.of(part.subscription()), part.replay());
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void finish(Connection connection) throws SQLException {
        String filled = "update replay r set filled_at = ? where filled_at is null and not exists"
                + " (select 1 from replay_source s where s.replay_id = r.id and s.position < s.until)";
        String finished = "update replay r set finished_at = ? where filled_at is not null and finished_at is null"
                + " and not exists (select 1 from delivery d where d.replay_id = r.id and d.state = 'pending')";
        for (String sql : List.of(filled, finished)) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                if (update.executeUpdate() > 0) {
                    news.run();
                }
            }
        }
    }
}
