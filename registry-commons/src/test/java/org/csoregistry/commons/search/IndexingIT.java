package org.csoregistry.commons.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingIT {
    private static final String OLD = "select id from note where search_version <> " + Folding.VERSION;

    @TempDir
    static Path directory;

    static WordStore store;

    @BeforeAll
    static void start() throws Exception {
        store = WordStore.start(directory);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        store.execute("truncate note, search_word");
    }

    private static Indexing indexing() {
        Indexing indexing = new Indexing(List.of(store));
        indexing.begin();
        return indexing;
    }

    private static boolean step(Indexing indexing) throws SQLException {
        try (Connection connection = store.open()) {
            connection.setAutoCommit(false);
            boolean more = indexing.prepare(connection);
            connection.commit();
            return more;
        }
    }

    private static void fill(int notes) throws SQLException {
        store.execute(
                """
                insert into note (id, version, content, search_text)
                select gen_random_uuid(), 1, json_build_object('title', 'Шинэ ' || n), 'as  of old'
                from generate_series(1, %d) n
                """
                        .formatted(notes));
    }

    @Test
    void whatWasWrittenOfOldIsFoldedInPortionsAndItsWordsAreLearned() throws SQLException {
        fill(1_200);
        Indexing indexing = indexing();

        int steps = 0;
        while (step(indexing)) {
            steps++;
        }

        assertThat(steps).isEqualTo(3);
        assertThat(store.texts(OLD)).isEmpty();
        assertThat(store.texts("select count(*) from note where search_words @@ '''|shine'''"))
                .containsExactly("1200");
        assertThat(store.texts("select word from search_word where word ~ 'ine$' order by word"))
                .containsExactly("shine", "sine");
    }

    @Test
    void whoeverComesAfterAnEndInTheMiddleGoesOnWithTheRest() throws SQLException {
        fill(1_200);
        Indexing killed = indexing();
        step(killed);
        try (Connection connection = store.open()) {
            connection.setAutoCommit(false);
            killed.prepare(connection);
            connection.rollback();
        }
        assertThat(store.texts(OLD)).hasSize(700);

        Indexing next = indexing();
        int steps = 0;
        while (step(next)) {
            steps++;
        }

        assertThat(steps).isEqualTo(2);
        assertThat(store.texts(OLD)).isEmpty();
    }

    @Test
    void aWriteInBetweenIsNotOverwritten() throws SQLException {
        UUID id = Ids.next();
        store.note(id, "Before");
        WordStore written = store;
        Searched interrupted = new Searched() {
            @Override
            public String table() {
                return "note";
            }

            @Override
            public Map<String, String> folded(String content) {
                try {
                    written.execute("update note set version = 2, search_text = '=after |after', search_version = "
                            + Folding.VERSION + " where version = 1");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return written.folded(content);
            }
        };
        Indexing indexing = new Indexing(List.of(interrupted));
        indexing.begin();

        step(indexing);

        assertThat(store.texts("select search_text from note")).containsExactly("=after |after");
    }

    @Test
    void wordsOfWhatIsWrittenAreLearnedOnce() throws SQLException {
        UUID id = Ids.next();
        store.note(id, "x");
        store.execute("update note set search_text = '=open_forum |open |forum assembly'");

        try (Connection connection = store.open()) {
            indexing().derive(List.of(id), connection);
            indexing().derive(List.of(id, Ids.next()), connection);
        }

        assertThat(store.texts("select word from search_word order by word"))
                .containsExactly("assembly", "forum", "open");
    }

    private static Map<String, List<String>> near(Vocabulary vocabulary, String... words) throws SQLException {
        try (Connection connection = store.open()) {
            Lexicon.learn(
                    List.of("transparency", "mongolia", "mongol", "burgerrechtsverein", "forum", "uncac13", "open"),
                    connection);

            Map<String, List<String>> near = Lexicon.near(List.of(words), vocabulary, connection);

            assertThat(connection.getAutoCommit()).isTrue();
            return near;
        }
    }

    @Test
    void aMistypedWordIsRecognisedAndOneWithinAnother() throws SQLException {
        Map<String, List<String>> near = near(
                (words, connection) -> words, "trasnparancy", "mognol", "rechts", "foum", "uncac14", "ope", "mongolai");

        assertThat(near.get("trasnparancy")).containsExactly("transparency");
        assertThat(near.get("mognol")).containsExactly("mongol");
        assertThat(near.get("mongolai")).containsExactlyInAnyOrder("mongolia", "mongol");
        assertThat(near.get("rechts")).containsExactly("burgerrechtsverein");
        assertThat(near.get("foum")).containsExactly("forum");
        assertThat(near).doesNotContainKeys("uncac14", "ope");
    }

    @Test
    void aWordThatSomebodyMayNotLearnOfIsNotProposed() throws SQLException {
        Map<String, List<String>> near = near((words, connection) -> Set.of("mongol"), "mongolai", "foum");

        assertThat(near).containsOnly(Map.entry("mongolai", List.of("mongol")));
    }
}
