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
 * A backlog that arose while the broker stood still, from the moment it answers again until both topics have all of it:
 * read, sent, acknowledged. Beside it a loop that only copies the same rows, and Debezium's engine.
 */
public final class RelayDrain implements Cell {
    private static final List<String> FEEDS = List.of("registry.organizations.v1", "registry.organizations.full.v1");
    private static final List<String> COPIES = List.of("benchmark.copy.one", "benchmark.copy.two");
    private static final int BAR = 20_000;
    private static final int PORTION = 1_000;
    private static final long POLL_MILLIS = 20;

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
        try (Topics topics = new Topics(suite.bootstrapServers());
                Connection store = suite.store()) {
            drain(suite, topics, store, PORTION * 10);
            long before = last(store);
            Drained ours = drain(suite, topics, store, options.backlog());
            tell(ours, options.backlog(), report);
            compare(suite, store, before, options.backlog(), ours, report);
            BesideDebezium.drain(suite, topics, ours.relayed(), ours.numbered(), options, report);
        }
    }

    /**
     * @param numbered how long the sequencer took, while the broker stood still
     * @param relayed how long the relay took from then on
     * @param before resident memory of the service, MiB
     * @param most the same while draining
     */
    private record Drained(double numbered, double relayed, long before, long most) {}

    private static Drained drain(Suite suite, Topics topics, Connection store, int backlog)
            throws IOException, InterruptedException, SQLException {
        long[] wanted =
                FEEDS.stream().mapToLong(feed -> topics.end(feed) + backlog).toArray();
        long end = last(store) + backlog;
        suite.pauseBroker();
        Backlog.append(store, backlog);
        long start = System.nanoTime();
        while (last(store) < end) {
            Thread.sleep(POLL_MILLIS);
        }
        double numbered = seconds(start);
        long before = suite.residentMebibytes("organization-service");
        long most = before;
        suite.resumeBroker();
        start = System.nanoTime();
        while (topics.end(FEEDS.get(0)) < wanted[0] || topics.end(FEEDS.get(1)) < wanted[1]) {
            Thread.sleep(POLL_MILLIS);
            most = Math.max(most, suite.residentMebibytes("organization-service"));
        }
        return new Drained(numbered, seconds(start), before, most);
    }

    private static void tell(Drained drained, int backlog, Report report) {
        double rate = backlog / drained.relayed();
        report.judge("relay drain of " + backlog + " changes", eachToTwoTopics(rate), "≥ " + BAR + "/s", rate >= BAR);
        report.tell("numbering them before", perSecond(backlog / drained.numbered()));
        report.tell(
                "resident memory of the service while draining",
                drained.before() + " MiB before, " + drained.most() + " MiB at most");
    }

    private static void compare(Suite suite, Connection store, long before, int backlog, Drained ours, Report report)
            throws SQLException, InterruptedException {
        Topics.create(suite.bootstrapServers(), COPIES);
        long start = System.nanoTime();
        CopyLoop.run(store, suite.bootstrapServers(), before, backlog, COPIES);
        double seconds = seconds(start);
        report.tell(
                "the same rows by a loop that only copies",
                String.format(
                        Locale.ROOT,
                        "%s; the registry reaches %.2f of it",
                        perSecond(backlog / seconds),
                        seconds / ours.relayed()));
    }

    private static String eachToTwoTopics(double rate) {
        return perSecond(rate) + ", each to two topics";
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f changes/s", rate);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long last(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                var row = statement.executeQuery("select coalesce(max(sequence), 0) from change")) {
            row.next();
            return row.getLong(1);
        }
    }
}
