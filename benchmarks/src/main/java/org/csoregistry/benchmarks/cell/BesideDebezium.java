package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.peer.DebeziumPeer;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;
import org.csoregistry.benchmarks.stack.Topics;

/** A backlog as the relay finds it, drained to the same broker by Debezium's engine. */
final class BesideDebezium {
    private static final String TITLE = "as many changes by Debezium's engine";
    private static final List<String> TOPICS = List.of("benchmark.debezium.one", "benchmark.debezium.two");
    private static final int WARMING = 20_000;
    private static final long POLL_MILLIS = 20;

    private BesideDebezium() {}

    /**
     * @param relayed seconds that the registry took from the numbered backlog to the broker
     * @param numbered those that it took before to number it, which is the order of its feeds
     */
    static void drain(Suite suite, Topics topics, double relayed, double numbered, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        if (!Program.isInstalled("mvn")) {
            report.skipped(TITLE, "Maven, which builds it, is not installed");
            return;
        }
        Topics.create(suite.bootstrapServers(), TOPICS);
        DebeziumPeer started;
        try {
            started = DebeziumPeer.start(options.project(), suite.bootstrapServers(), TOPICS);
        } catch (IOException | IllegalStateException e) {
            System.err.println(e.getMessage());
            report.skipped(TITLE, "it could not be built or started here");
            return;
        }
        try (DebeziumPeer debezium = started) {
            debezium.append(WARMING);
            await(topics, WARMING);
            suite.pauseBroker();
            debezium.append(options.backlog());
            long start = System.nanoTime();
            suite.resumeBroker();
            await(topics, WARMING + options.backlog());
            double seconds = (System.nanoTime() - start) / 1e9;
            report.tell(
                    TITLE,
                    String.format(
                            Locale.ROOT,
                            "%,.0f changes/s; the registry reaches %.2f of it, %.2f with the numbering",
                            options.backlog() / seconds,
                            seconds / relayed,
                            seconds / (relayed + numbered)));
        }
    }

    private static void await(Topics topics, long wanted) throws InterruptedException {
        while (TOPICS.stream().anyMatch(topic -> topics.end(topic) < wanted)) {
            Thread.sleep(POLL_MILLIS);
        }
    }
}
