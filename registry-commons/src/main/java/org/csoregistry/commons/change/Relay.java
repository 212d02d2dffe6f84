package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Publishes the numbered changes to Kafka, in order, and records how far it is.
 *
 * <p>After a crash it may repeat the tail, never skip: a send that fails stops the line, and the line starts again
 * behind the last change known to be acknowledged.
 */
@ApplicationScoped
class Relay implements LeaderLoop.Task {
    static final long LOCK_KEY = 0x0052_454C_4159L;

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Feed feed;
    private final ChangeTopics topics;
    private final LedgerSettings settings;
    private final RelayState state;
    private ChangeProducer producer;

    Relay(Feed feed, ChangeTopics topics, LedgerSettings settings, RelayState state) {
        this.feed = feed;
        this.topics = topics;
        this.settings = settings;
        this.state = state;
    }

    @Override
    public boolean step(Connection connection) throws SQLException, InterruptedException {
        try {
            boolean more = false;
            for (FeedName name : FeedName.values()) {
                more |= relay(name, connection);
            }
            state.delivering();
            return more;
        } catch (ExecutionException | RuntimeException e) {
            // What was sent behind the failed change must not arrive before it: this producer sends nothing more.
            stop();
            state.failed();
            LOG.warnf("relay stopped, will try again in %s: %s", settings.retryInterval(), e.getMessage());
            Thread.sleep(settings.retryInterval().toMillis());
            return true;
        }
    }

    @Override
    public void stop() {
        if (producer != null) {
            producer.abort();
            producer = null;
        }
    }

    private boolean relay(FeedName name, Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        long position = position(name, connection);
        List<Change> changes = feed.after(new FeedCursor(name, position), settings.relayBatch(), connection);
        if (changes.isEmpty() && producer != null) {
            return false;
        }
        if (producer == null) {
            producer = topics.openProducer();
        }
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(changes.size());
        for (Change change : changes) {
            acknowledgements.add(sent(producer.send(name.topic(settings.collection()), change)));
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            await(acknowledgement, connection);
        }
        if (!changes.isEmpty()) {
            record(name, changes.get(changes.size() - 1).sequence(), connection);
        }
        return changes.size() == settings.relayBatch();
    }

    /** What could not even be handed over has failed by now; nothing may be sent behind it. */
    private static Future<RecordMetadata> sent(Future<RecordMetadata> acknowledgement)
            throws InterruptedException, ExecutionException {
        if (acknowledgement.isDone()) {
            acknowledgement.get();
        }
        return acknowledgement;
    }

    /** The producer tries for as long as it takes; that it does is known after a while. */
    private void await(Future<RecordMetadata> acknowledgement, Connection connection)
            throws InterruptedException, ExecutionException, SQLException {
        while (true) {
            try {
                acknowledgement.get(settings.relayPatience().toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                state.late();
                mustStillLead(connection);
            }
        }
    }

    /** A session that says nothing is ended by the store, and the leadership with it. */
    private static void mustStillLead(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select 1")) {
            question.execute();
        }
    }

    private static long position(FeedName name, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sequence from relay_position where feed = ?")) {
            select.setString(1, name.wire());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void record(FeedName name, long sequence, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                insert into relay_position (feed, sequence) values (?, ?)
                on conflict (feed) do update set sequence = excluded.sequence
                """)) {
            upsert.setString(1, name.wire());
            upsert.setLong(2, sequence);
            upsert.executeUpdate();
        }
    }
}
