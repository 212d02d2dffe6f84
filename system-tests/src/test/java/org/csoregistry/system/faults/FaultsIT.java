package org.csoregistry.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.system.Drafts;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Child;
import org.csoregistry.system.suite.Suite;
import org.csoregistry.system.suite.Tables;
import org.csoregistry.verifier.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While others write, something breaks; afterwards nothing is lost, nothing is double, nothing is half. */
@Tag("faults")
@TestMethodOrder(ByChance.class)
class FaultsIT {

    private static final int SOME_WRITES = 20;
    private static final String BLOCKED =
            "usename = current_user and wait_event_type = 'Lock' and query like '%relay_position%' and pid <> pg_backend_pid()";

    private Suite suite;
    private Random random;

    @BeforeEach
    void start(TestInfo test) {
        suite = Suite.running();
        random = Course.random(test.getDisplayName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization-service", "event-service", "commitment-service"})
    void aServiceIsKilled(String service) {
        try (Writers writers = Writers.on(suite, service + " killed")) {
            writers.awaitMore(SOME_WRITES + random.nextInt(SOME_WRITES));

            Child killed = suite.service(service);
            killed.kill();

            Patience.until("the launcher to start it again", () -> suite.isRunningAgain(service, killed));
            suite.awaitHealthy();
            writers.awaitMore(SOME_WRITES);
            writers.settle();
        }
    }

    /** Between the broker's acknowledgement and the note that it came: what was sent is sent again. */
    @Test
    void aRelayIsKilledBeforeItHasNotedWhatItSent() throws SQLException {
        String service = "organization-service";
        Api secretariat = suite.secretariat();
        long repeatedBefore = suite.mustBeProvenDespiteForeigners().repetitions();
        Messages topic = new Messages(suite.bootstrapServers(), Topic.nameOf("organizations", "public"));
        long before = topic.end();
        Tables tables = suite.tables(service);
        try (Connection lock = tables.open()) {
            hold(lock);
            for (int i = random.nextInt(5); i >= 0; i--) {
                secretariat.create(Drafts.ORGANIZATIONS, Drafts.organization("Sent twice " + i));
            }
            Patience.until("a message of which no note is taken", () -> topic.end() > before && blocked(tables) > 0);

            killWithItsLastWish(service, tables);

            lock.rollback();
        }
        suite.awaitHealthy();
        secretariat.create(Drafts.ORGANIZATIONS, Drafts.organization("Sent once"));
        Report report = suite.mustBeProvenDespiteForeigners();
        assertThat(report.repetitions()).isGreaterThan(repeatedBefore);
    }

    private static void hold(Connection lock) throws SQLException {
        lock.setAutoCommit(false);
        try (PreparedStatement select = lock.prepareStatement("select * from relay_position for update")) {
            select.execute();
        }
    }

    /** The store would carry out what the dead one asked for last; a killed machine would not have asked. */
    private void killWithItsLastWish(String service, Tables tables) {
        Child killed = suite.service(service);
        killed.kill();
        tables.ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where " + BLOCKED);
        Patience.until("the dead relay's session to end", () -> blocked(tables) == 0);
        Patience.until("the launcher to start it again", () -> suite.isRunningAgain(service, killed));
    }

    private static int blocked(Tables tables) {
        return Integer.parseInt(tables.ask("select count(*) from pg_stat_activity where " + BLOCKED));
    }

    @Test
    void theStoreIsStartedAgain() {
        try (Writers writers = Writers.on(suite, "store restarted")) {
            writers.awaitMore(SOME_WRITES + random.nextInt(SOME_WRITES));

            suite.store().stop();
            suite.store().start();

            suite.awaitHealthy();
            writers.awaitMore(SOME_WRITES);
            writers.settle();
        }
    }

    @Test
    void theStoreCrashes() {
        try (Writers writers = Writers.on(suite, "store crashed")) {
            writers.awaitMore(SOME_WRITES + random.nextInt(SOME_WRITES));

            suite.store().crash();

            suite.awaitHealthy();
            writers.awaitMore(SOME_WRITES);
            writers.settle();
        }
    }

    @Test
    void theBrokerIsAwayForAWhile() {
        try (Writers writers = Writers.on(suite, "broker away")) {
            writers.awaitMore(SOME_WRITES + random.nextInt(SOME_WRITES));

            suite.broker().stop();
            writers.awaitMore(SOME_WRITES);
            suite.broker().start();

            writers.awaitMore(SOME_WRITES);
            writers.settle();
        }
    }

    @Test
    void theBrokerFreezes() {
        try (Writers writers = Writers.on(suite, "broker frozen")) {
            writers.awaitMore(SOME_WRITES + random.nextInt(SOME_WRITES));

            Child frozen = suite.broker().process();
            frozen.freeze();
            try {
                LockSupport.parkNanos(Course.FREEZE.toNanos());
                writers.awaitMore(SOME_WRITES);
            } finally {
                frozen.thaw();
            }

            writers.awaitMore(SOME_WRITES);
            writers.settle();
        }
    }
}
