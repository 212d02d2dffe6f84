package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Contestant;
import org.csoregistry.benchmarks.load.Drafts;
import org.csoregistry.benchmarks.load.Pgbench;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** A hundred organizations in one request, all or nothing, beside two inserts of a hundred rows in one transaction. */
public final class Batches implements Cell {
    /** The registry takes one file at a time that is all or nothing, so nobody else gets more. */
    private static final int AT_ONCE = 1;

    private static final int ROWS = 100;

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public List<String> without() {
        return Suite.NEIGHBOURS;
    }

    @Override
    public void measure(Suite suite, Options options, Report report) throws IOException, InterruptedException {
        if (!Program.isInstalled("wrk") || !Program.isInstalled("pgbench")) {
            report.skipped(name(), "wrk and pgbench are not both installed");
            return;
        }
        Path scripts = options.project().resolve("benchmarks/scripts");
        Wrk ours = new Wrk(
                suite.organizations(),
                scripts.resolve("batch.lua"),
                List.of(Drafts.withoutIdentifier(), "Authorization=Bearer " + suite.token()),
                AT_ONCE);
        Pgbench bare = new Pgbench(suite.storePort(), scripts.resolve("batch.sql"), Map.of(), AT_ONCE);
        new Duel("rows by files of 100", new Rows(ours), "two inserts of 100 rows", new Rows(bare), Duel.NO_BAR)
                .fight(options, report);
    }

    /** Counted by the row: so large a request is too coarse a measure for what is slow. */
    private record Rows(Contestant batches) implements Contestant {
        @Override
        public int warming() {
            return batches.warming();
        }

        @Override
        public double perSecond(Duration time) throws IOException, InterruptedException {
            return ROWS * batches.perSecond(time);
        }
    }
}
