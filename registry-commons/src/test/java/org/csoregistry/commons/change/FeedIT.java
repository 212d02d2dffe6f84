package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed's queries on a real PostgreSQL: what they find, how far they look and which index they walk. */
class FeedIT {
    private static final String INSERT_MANY =
            """
            insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience, actor,
                                occurred_at, document)
            select gen_random_uuid(), 'note', gen_random_uuid(), 1, 'created', 'created',
                   array[case when n = %2$d then 'KE' else 'MN' end], 'public', 'test', now(),
                   '{"text":"' || repeat('x', %3$d) || '"}'
            from generate_series(1, %1$d) n
            """;

    @TempDir
    static Path directory;

    private static LedgerStore store;

    private final Feed feed = new Feed(null, LedgerStore.settings(), LedgerStore.schemas());
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

    private void insert(int count, int kenyan, int characters) throws SQLException {
        connection.createStatement().execute(INSERT_MANY.formatted(count, kenyan, characters));
        number();
    }

    private void number() throws SQLException {
        store.number();
    }

    private FeedPage page(FeedCursor after, ChangeFilter filter, int limit) throws SQLException {
        return feed.page(after, feed.extent(after.feed(), connection), filter, limit, connection);
    }

    private static ChangeFilter country(String code) {
        return new ChangeFilter(Set.of(), Set.of(code), Set.of(), Set.of());
    }

    @ParameterizedTest
    @EnumSource(FeedName.class)
    void aPageLooksOnlySoFarAndSaysThatThereIsMore(FeedName name) throws SQLException {
        insert(Feed.REACH + 500, Feed.REACH + 400, 10);

        FeedPage first = page(FeedCursor.start(name), country("KE"), 50);
        FeedPage second = page(first.next(), country("KE"), 50);

        assertThat(first).isEqualTo(new FeedPage(List.of(), new FeedCursor(name, Feed.REACH), true));
        assertThat(second.changes()).extracting(Change::sequence).containsExactly(Feed.REACH + 400L);
        assertThat(second.next()).isEqualTo(new FeedCursor(name, Feed.REACH + 500));
        assertThat(second.more()).isFalse();
    }

    @Test
    void aPageEndsWhereItsDocumentsBecomeTooManyBytes() throws SQLException {
        insert(10, 0, 800_000);
        List<Integer> sizes = new ArrayList<>();
        FeedCursor place = FeedCursor.start(FeedName.PUBLIC);
        boolean more = true;
        while (more) {
            FeedPage page = page(place, ChangeFilter.ALL, 200);
            sizes.add(page.changes().size());
            place = page.next();
            more = page.more();
        }

        assertThat(sizes).containsExactly(3, 3, 3, 1);
    }

    @Test
    void aDocumentLargerThanAPageIsToldAlone() throws SQLException {
        insert(2, 0, (int) Feed.PAGE_BYTES + 1);

        FeedPage page = page(FeedCursor.start(FeedName.PUBLIC), ChangeFilter.ALL, 200);

        assertThat(page.changes()).extracting(Change::sequence).containsExactly(1L);
        assertThat(page.more()).isTrue();
    }

    @Test
    void archivedChangesAreBehindTheBeginning() throws SQLException {
        insert(10, 0, 10);
        connection.createStatement().execute("update change set public_sequence = -public_sequence where sequence < 5");

        FeedExtent extent = feed.extent(FeedName.PUBLIC, connection);

        assertThat(extent).isEqualTo(new FeedExtent(FeedName.PUBLIC, 5, 10));
        assertThat(extent.beginsBehind(new FeedCursor(FeedName.PUBLIC, 3))).isTrue();
        assertThat(extent.beginsBehind(new FeedCursor(FeedName.PUBLIC, 4))).isFalse();
        assertThat(page(extent.beginning(), ChangeFilter.ALL, 50).changes()).hasSize(6);
        insert(1, 0, 10);
        assertThat(feed.extent(FeedName.PUBLIC, connection).last()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(FeedName.class)
    void everyQueryWalksAnIndex(FeedName name) throws SQLException {
        insert(30_000, 7, 200);
        connection.createStatement().execute("vacuum analyze change");
        String column = name == FeedName.FULL ? "sequence" : "public_sequence";
        List<ChangeFilter> filters = List.of(
                ChangeFilter.ALL,
                country("KE"),
                new ChangeFilter(Set.of("memo.updated"), Set.of("KE"), Set.of("sdg-5"), Set.of()));

        for (ChangeFilter filter : filters) {
            FeedSelect select = new FeedSelect(new FeedCursor(name, 12_000), 12_000 + Feed.REACH, filter);
            assertThat(plan(select.prepare(name, 50, Feed.PAGE_BYTES, connection)))
                    .contains("Index Scan using change_" + column + "_uk")
                    .doesNotContain("Seq Scan");
        }
    }

    private String plan(PreparedStatement select) throws SQLException {
        // What the driver would send, its values filled in.
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = connection.createStatement().executeQuery("explain (analyze) " + select)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
