package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.launcher.stack.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads that share a statement on a real PostgreSQL: each is answered as if it had been alone. */
@Timeout(60)
class JointReadsIT {

    @TempDir
    static Path directory;

    private static LedgerStore store;

    private final AwayAtTimes source = new AwayAtTimes();
    private final JointReads reads = new JointReads(source);

    @SuppressWarnings("serial")
    private static final class AwayAtTimes extends PGSimpleDataSource {
        private volatile boolean away;

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("nobody listens", "08001");
            }
            return super.getConnection();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        store = LedgerStore.start(directory);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        store.clear();
        source.setUrl(store.url());
        source.setUser(PostgresServer.SUPERUSER);
        reads.start(null);
    }

    @AfterEach
    void end() throws InterruptedException {
        reads.stop(null);
    }

    private UUID written(int versions) throws SQLException {
        UUID id = Ids.next();
        for (int version = 1; version <= versions; version++) {
            store.insertCommitted(id, version, "updated");
        }
        return id;
    }

    private CompletionStage<Optional<LedgerRow>> read(UUID id, long held) {
        return reads.read(id, held, row -> row);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void ofManyWhoAskAtOnceEachIsAnsweredWithTheNewestOfItsOwn() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(i % 10 == 9 ? Ids.next() : written(1 + i % 3));
        }
        List<CompletionStage<Optional<LedgerRow>>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(read(ids.get(i % 100), 0));
        }
        for (int i = 0; i < 1_000; i++) {
            Optional<LedgerRow> row = answer(answers.get(i));
            if (i % 10 == 9) {
                assertThat(row).as("never written").isEmpty();
            } else {
                assertThat(row.orElseThrow().version()).isEqualTo(1 + i % 100 % 3);
                assertThat(row.orElseThrow().json()).isEqualTo("{}");
            }
        }
    }

    @Test
    void aReadBegunAfterAWriteSeesIt() throws Exception {
        UUID id = written(1);
        for (int version = 2; version <= 50; version++) {
            store.insertCommitted(id, version, "updated");
            assertThat(answer(read(id, 0)).orElseThrow().version()).isEqualTo(version);
        }
    }

    @Test
    void theTextOfAVersionThatTheReaderHoldsIsNotSent() throws Exception {
        UUID id = written(2);
        assertThat(answer(read(id, 2)).orElseThrow().json()).isNull();
        assertThat(answer(read(id, 1)).orElseThrow().json()).isEqualTo("{}");
    }

    @Test
    void whatAMergedOneStandsForIsSentToWhoHoldsItToo() throws Exception {
        UUID id = written(1);
        store.execute("update change set kind = 'merged' where resource_id = '" + id + "'");
        assertThat(answer(read(id, 1)).orElseThrow().json()).isEqualTo("{}");
    }

    @Test
    void whatIsRefusedToOneIsNotRefusedToTheOthers() throws Exception {
        UUID id = written(1);
        CompletionStage<Long> refused = reads.read(id, 0, row -> {
            throw new NotFound("note", id);
        });
        CompletionStage<Optional<LedgerRow>> other = read(id, 0);
        assertThatThrownBy(() -> refused.toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NotFound.class);
        assertThat(answer(other)).isPresent();
    }

    @Test
    void whoAsksWhileTheStoreIsAwayIsToldAndWhoAsksLaterIsAnswered() throws Exception {
        UUID id = written(1);
        source.away = true;
        for (int i = 0; i < 3; i++) {
            CompletionStage<Optional<LedgerRow>> refused = read(id, 0);
            assertThatThrownBy(() -> refused.toCompletableFuture().join()).hasRootCauseInstanceOf(SQLException.class);
        }
        source.away = false;
        assertThat(answer(read(id, 0))).isPresent();
    }

    @Test
    void whoAsksOfAServiceThatIsStoppingDoesNotWaitForEver() throws Exception {
        UUID id = written(1);
        reads.stop(null);
        CompletionStage<Optional<LedgerRow>> refused = read(id, 0);
        assertThatThrownBy(() -> refused.toCompletableFuture().join()).isInstanceOf(CompletionException.class);
    }
}
