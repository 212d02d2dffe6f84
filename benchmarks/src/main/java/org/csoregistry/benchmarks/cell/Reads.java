package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Nginx;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** Reading what is there: by id, as a list, by words, counted, and through the gateway. */
public final class Reads implements Cell {

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public List<String> without() {
        return Suite.NEIGHBOURS;
    }

    @Override
    public void measure(Suite suite, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        if (!Program.isInstalled("wrk")) {
            report.skipped(name(), "wrk is not installed");
            return;
        }
        Filled filled = Filled.of(suite, options);
        Wrk read = filled.wrk("read.lua");
        Wrk withToken = filled.wrk("read.lua", "Authorization=Bearer " + suite.token());
        Wrk conditional = filled.wrk("read.lua", "If-None-Match=\"1\"");
        if (Program.isInstalled("pgbench")) {
            new Duel("read by id", read, "the statement", filled.pgbench("read.sql"), 0.50).fight(options, report);
            new Duel("list 50 by country", filled.wrk("list.lua"), "the statement", filled.pgbench("list.sql"), 0.55)
                    .fight(options, report);
            new Duel(
                            "search by two words",
                            filled.wrk("search.lua"),
                            "the statement",
                            filled.pgbench("search.sql"),
                            0.50)
                    .fight(options, report);
            new Duel(
                            "types in a country (facet)",
                            filled.wrk("facets.lua"),
                            "the statements",
                            filled.pgbench("facets.sql"),
                            0.50)
                    .fight(options, report);
        } else {
            report.skipped("reads against the raw store", "pgbench is not installed");
        }
        new Duel("read by id with a token", withToken, "anonymous", read, 0.85).fight(options, report);
        new Duel("conditional read (304)", conditional, "full read", read, 1.2).fight(options, report);
        proxying(read, suite, options, report);
        BesidePeers.reads(filled, options, report);
    }

    private static void proxying(Wrk read, Suite suite, Options options, Report report)
            throws IOException, InterruptedException {
        if (!Program.isInstalled("nginx")) {
            report.skipped("gateway", "nginx is not installed");
            return;
        }
        try (Nginx nginx = Nginx.before(suite.organizations(), options.project().resolve("benchmarks/target/nginx"))) {
            new Duel(
                            "read by id through the gateway",
                            read.at(suite.gateway()),
                            "through nginx",
                            read.at(nginx.base()),
                            0.75)
                    .fight(options, report);
        }
    }
}
