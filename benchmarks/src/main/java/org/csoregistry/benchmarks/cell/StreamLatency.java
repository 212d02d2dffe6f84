package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.SteadyWrites;
import org.csoregistry.benchmarks.load.StreamReaders;
import org.csoregistry.benchmarks.load.Writer;
import org.csoregistry.benchmarks.report.Distribution;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Families;
import org.csoregistry.benchmarks.stack.Suite;

/** From a write at the gateway to its change on {@code /v1/stream}: through store, ledger, sequencer, relay and Kafka. */
public final class StreamLatency implements Cell {
    private static final long PATIENCE_MILLIS = 30_000;

    @Override
    public String name() {
        return "stream-latency";
    }

    /** Five compilers on two cores would be measured for minutes, not the way of a change. */
    @Override
    public String javaOptions() {
        return Suite.AS_STARTED;
    }

    @Override
    public void measure(Suite suite, Options options, Report report) throws IOException, InterruptedException {
        Warmth.of(suite);
        measure(suite, 50, (int) options.time().toSeconds() * options.rounds(), report);
        measure(suite, 500, (int) options.time().toSeconds() * options.rounds(), report);
    }

    private static void measure(Suite suite, int perSecond, int seconds, Report report)
            throws IOException, InterruptedException {
        int count = perSecond * seconds;
        int family = Families.next();
        Writer writer = new Writer(suite.gateway(), suite.token());
        StreamReaders readers = new StreamReaders(suite.gateway(), 1, family, count);
        SteadyWrites writes = SteadyWrites.run(writer, family, count, perSecond);
        int complete = writes.refused() > 0 ? 0 : readers.await(PATIENCE_MILLIS);
        readers.close();
        String cell = "commit to stream, " + perSecond + " writes/s";
        if (writes.refused() > 0) {
            report.judge(cell, writes.refused() + " of " + count + " writes refused", "none", false);
            return;
        }
        if (complete != 1 || readers.repeated() > 0) {
            report.judge(cell, "lost or repeated changes", "each once", false);
            return;
        }
        Distribution fromAnswer = Distribution.ofNanos(readers.since(writes.answered()));
        Distribution fromSending = Distribution.ofNanos(readers.since(writes.sent()));
        report.judge(
                cell + ", from the answer to the write",
                fromAnswer.toString(),
                "median ≤ 10, p99 ≤ 100 ms",
                fromAnswer.at(0.5) <= 10 && fromAnswer.at(0.99) <= 100);
        report.tell(cell + ", from sending the write", fromSending.toString());
    }
}
