package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Drafts;
import org.csoregistry.benchmarks.load.Pgbench;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** Registering organizations, sequencer and relay at work, beside the two bare inserts in one transaction and the peers. */
public final class Creates implements Cell {

    @Override
    public String name() {
        return "creates";
    }

    @Override
    public List<String> without() {
        return Suite.NEIGHBOURS;
    }

    @Override
    public void measure(Suite suite, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        if (!Program.isInstalled("wrk") || !Program.isInstalled("pgbench")) {
            report.skipped(name(), "wrk and pgbench are not both installed");
            return;
        }
        var scripts = options.project().resolve("benchmarks/scripts");
        Wrk ours = new Wrk(
                suite.organizations(),
                scripts.resolve("create.lua"),
                List.of(Drafts.withoutIdentifier(), "Authorization=Bearer " + suite.token()));
        Pgbench bare = new Pgbench(suite.storePort(), scripts.resolve("create.sql"), Map.of());
        new Duel("create", ours, "two inserts", bare, 0.65).fight(options, report);
        BesidePeers.creates(suite, ours, options, report);
    }
}
