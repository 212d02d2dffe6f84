package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.csoregistry.benchmarks.load.Drafts;
import org.csoregistry.benchmarks.stack.Ids;
import org.csoregistry.benchmarks.stack.Suite;

/** A peer's own database on the suite's PostgreSQL. */
final class PeerStore {
    static final String NAME = "peer";

    private static final int PORTION = 1_000;
    private static final String REGISTER = "select register(cast(? as json), ?)";

    private PeerStore() {}

    /** With the tables of {@code benchmarks/peers/schema.sql}, empty, whatever a peer before left there. */
    static void create(Path project, Suite suite) throws IOException, SQLException {
        try (Connection store = suite.store();
                Statement statement = store.createStatement()) {
            statement.execute("drop database if exists " + NAME);
            statement.execute("create database " + NAME);
        }
        try (Connection store = suite.store(NAME);
                Statement statement = store.createStatement()) {
            statement.execute(Files.readString(project.resolve("benchmarks/peers/schema.sql")));
        }
    }

    /** The same organizations under the same ids as the registry has. */
    static void fill(Suite suite, int family, int count) throws SQLException {
        try (Connection store = suite.store(NAME);
                PreparedStatement register = store.prepareStatement(REGISTER);
                Statement statement = store.createStatement()) {
            store.setAutoCommit(false);
            for (int number = 0; number < count; number++) {
                register.setString(1, Drafts.organization(family * 1_000_000 + number));
                register.setObject(2, Ids.of(family, number));
                register.addBatch();
                if ((number + 1) % PORTION == 0 || number + 1 == count) {
                    register.executeBatch();
                    store.commit();
                }
            }
            store.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }
}
