package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sequencer on a real PostgreSQL: dense numbers over whatever has committed. */
class SequencerIT {
    @TempDir
    static Path directory;

    private static LedgerStore store;

    private final Sequencer sequencer = new Sequencer(LedgerStore.settings());
    private Connection leader;

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
        leader = store.connections().open("test");
        sequencer.begin(leader);
    }

    @AfterEach
    void close() throws SQLException {
        leader.close();
    }

    @Test
    void aLongTransactionHoldsUpNobodyButItself() throws SQLException {
        try (Connection slow = store.begin()) {
            UUID late = LedgerStore.insert(slow, Ids.next(), 1, "created");
            UUID early = store.insertCommitted(Ids.next(), 1, "created");

            sequencer.step(leader);
            assertThat(store.inSequence()).containsExactly(early);

            slow.commit();
            sequencer.step(leader);
            assertThat(store.inSequence()).containsExactly(early, late);
        }
    }

    @Test
    void aRolledBackChangeLeavesNoHole() throws SQLException {
        UUID first = store.insertCommitted(Ids.next(), 1, "created");
        try (Connection undone = store.begin()) {
            LedgerStore.insert(undone, Ids.next(), 1, "created");
            undone.rollback();
        }
        UUID second = store.insertCommitted(Ids.next(), 1, "created");

        sequencer.step(leader);

        assertThat(store.inSequence()).containsExactly(first, second);
        assertThat(store.sequences("sequence")).containsExactly(1L, 2L);
    }

    @Test
    void thePublicNumberingIsDenseOfItsOwn() throws SQLException {
        store.insertCommitted(Ids.next(), 1, "created");
        store.insertCommitted(Ids.next(), 1, null);
        store.insertCommitted(Ids.next(), 1, "withdrawn");
        sequencer.step(leader);
        store.insertCommitted(Ids.next(), 1, null);
        store.insertCommitted(Ids.next(), 1, "created");

        sequencer.step(leader);

        assertThat(store.sequences("sequence")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(store.sequences("public_sequence")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aBacklogIsNumberedInBatchesOfTheSameOrder() throws SQLException {
        List<UUID> inserted = store.insertMany(LedgerStore.settings().sequencerBatch() + 500);

        assertThat(sequencer.step(leader)).as("more is waiting").isTrue();
        assertThat(sequencer.step(leader)).as("nothing more is waiting").isFalse();

        assertThat(store.inSequence()).containsExactlyElementsOf(inserted);
    }

    @Test
    void whateverTheInterleavingNumbersStayDenseAndResourcesInOrder() throws SQLException {
        Random random = new Random(2015);
        UUID resource = Ids.next();
        long version = 0;
        for (int round = 0; round < 60; round++) {
            try (Connection one = store.begin();
                    Connection other = store.begin()) {
                LedgerStore.insert(one, Ids.next(), 1, "created");
                LedgerStore.insert(other, resource, ++version, random.nextBoolean() ? "updated" : null);
                Connection first = random.nextBoolean() ? one : other;
                first.commit();
                sequencer.step(leader);
                Connection second = first == one ? other : one;
                if (second == other || random.nextBoolean()) {
                    second.commit();
                }
            }
        }
        sequencer.step(leader);

        int count = store.inSequence().size();
        assertThat(store.sequences("sequence"))
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, count)
                        .boxed()
                        .toList());
        assertThat(store.versionsInSequence(resource)).isSorted().hasSize(60);
    }

    @Test
    void whenTheLeaderDiesAnotherTakesOver() throws Exception {
        var settings = LedgerStore.settings();
        LeaderLoop one = new LeaderLoop("one", Sequencer.LOCK_KEY, store.connections(), sequencer, settings);
        LeaderLoop other =
                new LeaderLoop("other", Sequencer.LOCK_KEY, store.connections(), new Sequencer(settings), settings);
        one.start();
        LedgerStore.await("the first to lead", one::isLeading);
        other.start();

        one.close();
        UUID id = store.insertCommitted(Ids.next(), 1, "created");

        LedgerStore.await("the second to lead", other::isLeading);
        LedgerStore.await("the change to be numbered", () -> store.inSequence().contains(id));
        other.close();
    }

    @Test
    void aLeaderThatLostItsConnectionComesBack() throws Exception {
        LeaderLoop loop =
                new LeaderLoop("victim", Sequencer.LOCK_KEY, store.connections(), sequencer, LedgerStore.settings());
        loop.start();
        LedgerStore.await("it to lead", loop::isLeading);

        try (Connection admin = DriverManager.getConnection(store.url(), "postgres", "")) {
            admin.createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'registry-victim'");
        }
        UUID id = store.insertCommitted(Ids.next(), 1, "created");

        LedgerStore.await("the change to be numbered", () -> store.inSequence().contains(id));
        loop.close();
    }

    @Test
    void aLeaderThatIsFrozenLosesItsLock() throws Exception {
        try (Connection frozen = store.connections().open("frozen")) {
            frozen.createStatement().execute("select pg_advisory_lock(" + Sequencer.LOCK_KEY + ")");
            LeaderLoop standby = new LeaderLoop(
                    "standby", Sequencer.LOCK_KEY, store.connections(), sequencer, LedgerStore.settings());
            standby.start();

            LedgerStore.await("the standby to lead", standby::isLeading);
            standby.close();
        }
    }
}
