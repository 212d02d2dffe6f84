package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** Changing one property of what is there, beside the bare update and insert in one transaction. */
public final class Patches implements Cell {

    @Override
    public String name() {
        return "patches";
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
        Filled filled = Filled.of(suite, options);
        new Duel(
                        "patch",
                        filled.wrk("patch.lua", "Authorization=Bearer " + suite.token()),
                        "an update and an insert",
                        filled.pgbench("patch.sql"),
                        Duel.NO_BAR)
                .fight(options, report);
    }
}
