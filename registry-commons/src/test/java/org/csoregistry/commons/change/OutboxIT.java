package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the relay sends is what the feeds tell, on a real PostgreSQL. */
class OutboxIT {
    private static final String LARGE =
            """
            insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience, actor,
                                occurred_at, document)
            select gen_random_uuid(), 'note', gen_random_uuid(), 1, 'created', 'created', '{}', 'public', 'test', now(),
                   '{"text":"' || repeat('x', 1000000) || '"}'
            from generate_series(1, 20) n
            """;

    @TempDir
    static Path directory;

    private static LedgerStore store;

    private final Outbox outbox = new Outbox(LedgerStore.settings(), LedgerStore.schemas());
    private Connection connection;

    @BeforeAll
    static void start() throws Exception {
        store = LedgerStore.start(directory);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void open() throws SQLException {
        store.clear();
        connection = store.connections().open("test");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aLetterHasOfEachChangeWhatBothFeedsTell() throws SQLException {
        insertAnything(new Random(2016));
        store.number();

        List<Outbox.Letter> letters = outbox.after(0, 1_000, connection);

        assertThat(letters).extracting(Outbox.Letter::full).isEqualTo(feed(FeedName.FULL));
        assertThat(letters.stream().map(Outbox.Letter::told).filter(Objects::nonNull))
                .isEqualTo(feed(FeedName.PUBLIC));
        assertThat(letters.subList(40, 50)).isEqualTo(outbox.after(40, 10, connection));
    }

    /** Some resources become public, some never do, some are withdrawn. */
    private void insertAnything(Random random) throws SQLException {
        for (int resource = 0; resource < 20; resource++) {
            UUID id = Ids.next();
            for (int version = 1; version <= 1 + random.nextInt(6); version++) {
                insert(
                        id,
                        version,
                        List.of("created", "updated", "withdrawn", "").get(random.nextInt(4)));
            }
        }
        UUID last = Ids.next();
        for (int version = 1; version <= 30; version++) {
            insert(last, version, "updated");
        }
    }

    private static void insert(UUID id, int version, String publicKind) throws SQLException {
        store.insertCommitted(id, version, publicKind.isEmpty() ? null : publicKind);
    }

    private List<Change> feed(FeedName name) throws SQLException {
        Feed feed = new Feed(null, LedgerStore.settings(), LedgerStore.schemas());
        return feed.page(FeedCursor.start(name), feed.extent(name, connection), ChangeFilter.ALL, 1_000, connection)
                .changes();
    }

    @Test
    void manyLargeDocumentsAreReadInPortions() throws SQLException {
        connection.createStatement().execute(LARGE);
        store.number();

        List<Outbox.Letter> first = outbox.after(0, 1_000, connection);

        assertThat(first).hasSizeBetween(2, 19);
        assertThat(outbox.after(first.size(), 1_000, connection).get(0).full().sequence())
                .isEqualTo(first.size() + 1L);
        assertThat(connection.getAutoCommit()).isTrue();
    }
}
