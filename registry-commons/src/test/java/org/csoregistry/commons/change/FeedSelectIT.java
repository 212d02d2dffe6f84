package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store finds against what the filter says of each change. */
class FeedSelectIT {
    private static final List<String> COUNTRIES = List.of("MN", "KE", "TZ", "UG");
    private static final List<String> THEMES = List.of("sdg-5", "sdg-16.6", "uncac-13");
    private static final List<String> KINDS = List.of("created", "updated", "withdrawn");
    private static final List<String> TYPES = List.of("note", "memo");

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

    private List<Change> matching(FeedName name, ChangeFilter filter) throws SQLException {
        return feed.page(FeedCursor.start(name), feed.extent(name, connection), filter, 200, connection)
                .changes();
    }

    /** The two sayings of what a filter lets through, in SQL and in Java, against each other. */
    @ParameterizedTest
    @EnumSource(FeedName.class)
    void theStoreFindsWhatTheFilterMatches(FeedName name) throws SQLException {
        Random random = new Random(1993);
        List<UUID> resources = resources(random);
        List<Change> all = matching(name, ChangeFilter.ALL);
        assertThat(all).hasSizeGreaterThan(50);

        for (int round = 0; round < 200; round++) {
            ChangeFilter filter = new ChangeFilter(
                    some(random, List.of("note", "memo", "note.updated", "memo.withdrawn")),
                    some(random, COUNTRIES),
                    some(random, THEMES),
                    some(random, resources));

            assertThat(matching(name, filter))
                    .as(filter.toString())
                    .isEqualTo(all.stream()
                            .filter(change -> filter.matches(
                                    change.resourceType(),
                                    change.kind(),
                                    change.resourceId(),
                                    change.countries(),
                                    change.themes()))
                            .toList());
        }
    }

    private List<UUID> resources(Random random) throws SQLException {
        List<UUID> resources = IntStream.range(0, 12).mapToObj(i -> Ids.next()).toList();
        for (int i = 0; i < 120; i++) {
            insertRandom(random, resources.get(i % resources.size()), i / resources.size() + 1);
        }
        store.number();
        return resources;
    }

    private void insertRandom(Random random, UUID resource, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                    actor, occurred_at, document, themes, countries_before, themes_before,
                                    public_before)
                values (?, ?, ?, ?, ?, ?, ?, 'public', 'test', now(), '{}', ?, ?, ?, ?)
                """)) {
            int i = 0;
            insert.setObject(++i, Ids.next());
            insert.setString(++i, TYPES.get(random.nextInt(TYPES.size())));
            insert.setObject(++i, resource);
            insert.setLong(++i, version);
            insert.setString(++i, KINDS.get(random.nextInt(KINDS.size())));
            insert.setString(++i, random.nextInt(4) == 0 ? null : KINDS.get(random.nextInt(20) == 0 ? 2 : 1));
            for (List<String> codes : List.of(COUNTRIES, THEMES, COUNTRIES, THEMES)) {
                insert.setArray(
                        ++i,
                        connection.createArrayOf("text", some(random, codes).toArray()));
            }
            insert.setBoolean(++i, random.nextBoolean());
            insert.executeUpdate();
        }
    }

    private static <T> Set<T> some(Random random, List<T> values) {
        int count = Math.max(0, random.nextInt(5) - 2);
        return Set.copyOf(random.ints(count, 0, values.size())
                .mapToObj(values::get)
                .distinct()
                .toList());
    }
}
