package org.csoregistry.commons.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.csoregistry.commons.change.Outbox.Letter;
import org.jboss.logging.Logger;

/**
 * Publishes the numbered changes to Kafka, in order, to both topics, and records how far it is.
 *
 * <p>After a crash it may repeat the tail, never skip: a send that fails stops the line, and the line starts again
 * behind the last change known to be acknowledged.
 */
@ApplicationScoped
class Relay implements LeaderLoop.Task {
    static final long LOCK_KEY = 0x0052_454C_4159L;

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** So many at one time are a sign that more are waiting. */
    private static final int BACKLOG = 100;

    private final Outbox outbox;
    private final ChangeTopics topics;
    private final LedgerSettings settings;
    private final RelayState state;
    private final String fullTopic;
    private final String publicTopic;
    private ChangeProducer producer;
    private List<Letter> ahead = List.of();

    Relay(Outbox outbox, ChangeTopics topics, LedgerSettings settings, RelayState state) {
        this.outbox = outbox;
        this.fullTopic = FeedName.FULL.topic(settings.collection());
        this.publicTopic = FeedName.PUBLIC.topic(settings.collection());
        this.topics = topics;
        this.settings = settings;
        this.state = state;
    }

    /** A place lost in a crash is a tail repeated, which is allowed: nobody need wait for the disk. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
    }

    @Override
    public boolean step(Connection connection) throws SQLException, InterruptedException {
        try {
            boolean more = relay(connection);
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
        ahead = List.of();
        if (producer != null) {
            producer.abort();
            producer = null;
        }
    }

    private boolean relay(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        List<Letter> letters = ahead.isEmpty() ? after(position(connection), connection) : ahead;
        ahead = List.of();
        if (letters.isEmpty() && producer != null) {
            return false;
        }
        if (producer == null) {
            producer = topics.openProducer();
        }
        List<Future<RecordMetadata>> acknowledgements = send(letters);
        if (!letters.isEmpty()) {
            long last = letters.get(letters.size() - 1).full().sequence();
            if (letters.size() >= BACKLOG) {
                // While the broker writes, the store reads.
                ahead = after(last, connection);
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                await(acknowledgement, connection);
            }
            record(last, connection);
        }
        return !letters.isEmpty();
    }

    private List<Letter> after(long sequence, Connection connection) throws SQLException {
        return outbox.after(sequence, settings.relayBatch(), connection);
    }

    private List<Future<RecordMetadata>> send(List<Letter> letters) throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(letters.size() * 2);
        for (Letter letter : letters) {
            byte[] document = letter.full().document().getBytes(UTF_8);
            acknowledgements.add(sent(producer.send(fullTopic, letter.full(), document)));
            if (letter.told() != null) {
                byte[] told = letter.told().document().equals(letter.full().document())
                        ? document
                        : letter.told().document().getBytes(UTF_8);
                acknowledgements.add(sent(producer.send(publicTopic, letter.told(), told)));
            }
        }
        return acknowledgements;
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
                // What was read before a long silence may have been taken back since.
                ahead = List.of();
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

    private static long position(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select sequence from relay_position");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void record(long sequence, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                insert into relay_position (sequence) values (?)
                on conflict (one) do update set sequence = excluded.sequence
                """)) {
            upsert.setLong(1, sequence);
            upsert.executeUpdate();
        }
    }
}
