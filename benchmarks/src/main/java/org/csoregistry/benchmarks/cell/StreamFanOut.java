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

/** Many readers on one gateway, each of whom is sent every change. */
public final class StreamFanOut implements Cell {
    private static final int PER_SECOND = 50;
    private static final long PATIENCE_MILLIS = 60_000;

    @Override
    public String name() {
        return "stream-fan-out";
    }

    /** Five compilers on two cores would be measured for minutes, not the way of a change. */
    @Override
    public String javaOptions() {
        return Suite.AS_STARTED;
    }

    @Override
    public void measure(Suite suite, Options options, Report report) throws IOException, InterruptedException {
        Warmth.of(suite);
        int count = PER_SECOND * (int) options.time().toSeconds();
        int family = Families.next();
        StreamReaders readers = new StreamReaders(suite.gateway(), options.readers(), family, count);
        SteadyWrites writes = SteadyWrites.run(new Writer(suite.gateway(), suite.token()), family, count, PER_SECOND);
        int complete = readers.await(PATIENCE_MILLIS);
        readers.close();
        String cell = options.readers() + " readers of " + PER_SECOND + " changes/s";
        report.judge(
                cell + ", each once",
                complete + " readers have all " + count + " changes, " + readers.repeated() + " repetitions",
                "all, none",
                complete == options.readers() && readers.repeated() == 0);
        Distribution latency = Distribution.ofNanos(readers.since(writes.answered()));
        report.judge(cell + ", from the answer", latency.toString(), "p99 ≤ 500 ms", latency.at(0.99) <= 500);
    }
}
