package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Backlog;
import org.csoregistry.benchmarks.load.CopyLoop;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;
import org.csoregistry.benchmarks.stack.Topics;

/**
 * A backlog, from its commit until both feeds have it in Kafka: numbered, read, sent, acknowledged. Beside it a loop
 * that only copies the same rows.
 */
public final class RelayDrain implements Cell {
    private static final List<String> FEEDS = List.of("registry.organizations.v1", "registry.organizations.full.v1");
    private static final List<String> COPIES = List.of("benchmark.copy.one", "benchmark.copy.two");
    private static final int BAR = 20_000;
    private static final int PORTION = 1_000;

    @Override
    public String name() {
        return "relay-drain";
    }

    @Override
    public List<String> without() {
        return Suite.NEIGHBOURS;
    }

    @Override
    public void measure(Suite suite, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        drain(suite, PORTION * 10, null);
        int backlog = options.backlog();
        long before;
        try (Connection store = suite.store()) {
            before = last(store);
        }
        double ours = drain(suite, backlog, report);
        report.judge(
                "relay drain of " + backlog + " changes",
                String.format(Locale.ROOT, "%,.0f changes/s, each to two topics", ours),
                "≥ " + BAR + "/s",
                ours >= BAR);
        try (Connection store = suite.store()) {
            Topics.create(suite.bootstrapServers(), COPIES);
            long start = System.nanoTime();
            CopyLoop.run(store, suite.bootstrapServers(), before, backlog, COPIES);
            double limit = backlog / ((System.nanoTime() - start) / 1e9);
            report.tell(
                    "the same rows by a loop that only copies",
                    String.format(Locale.ROOT, "%,.0f/s; the registry reaches %.2f of it", limit, ours / limit));
        }
    }

    /** Changes in a second. */
    private static double drain(Suite suite, int backlog, Report report)
            throws IOException, InterruptedException, SQLException {
        try (Topics topics = new Topics(suite.bootstrapServers());
                Connection store = suite.store()) {
            long[] wanted =
                    FEEDS.stream().mapToLong(feed -> topics.end(feed) + backlog).toArray();
            Backlog.append(store, backlog);
            long memoryBefore = suite.residentMebibytes();
            long memoryMost = memoryBefore;
            long start = System.nanoTime();
            while (topics.end(FEEDS.get(0)) < wanted[0] || topics.end(FEEDS.get(1)) < wanted[1]) {
                Thread.sleep(20);
                memoryMost = Math.max(memoryMost, suite.residentMebibytes());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (report != null) {
                report.tell(
                        "resident memory of the service while draining",
                        memoryBefore + " MiB before, " + memoryMost + " MiB at most");
            }
            return backlog / seconds;
        }
    }

    private static long last(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                var row = statement.executeQuery("select coalesce(max(sequence), 0) from change")) {
            row.next();
            return row.getLong(1);
        }
    }
}
