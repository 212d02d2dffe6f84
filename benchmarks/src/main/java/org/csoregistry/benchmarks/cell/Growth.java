package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Copies;
import org.csoregistry.benchmarks.load.Drafts;
import org.csoregistry.benchmarks.load.FileTransfer;
import org.csoregistry.benchmarks.load.Imports;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Quiet;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Families;
import org.csoregistry.benchmarks.stack.Suite;

/**
 * What goes by an index, measured with few organizations and, on the same suite, with many; the same statement by
 * pgbench, measured beside each, shows what the store lost and what the machine did meanwhile.
 */
public final class Growth implements Cell {
    private static final double BAR = 0.75;

    /** To look for duplicates of each of a million would take hours: at neither size has anybody looked. */
    private static final List<String> NOT_DERIVED = List.of("duplicates");

    /** The words are copied. */
    private static final List<String> NOT_DERIVED_OF_COPIES = List.of("duplicates", "search");

    @Override
    public String name() {
        return "growth";
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
        int from = options.growth().from();
        int to = options.growth().to();
        int family = Families.next();
        try (Connection store = suite.store()) {
            fill(suite, options, family, from);
            settle(store, NOT_DERIVED);
            Stage small = new Stage(filled(suite, options, family, from), store, options);
            // Else the small number would pay for the compilers.
            small.measure();
            List<Stage.Figures> few = small.measure();
            new Copies(store, family).grow(from, to);
            settle(store, NOT_DERIVED_OF_COPIES);
            List<Stage.Figures> many = new Stage(filled(suite, options, family, to), store, options).measure();
            tell(few, many, from, to, report);
        }
    }

    private static void fill(Suite suite, Options options, int family, int count)
            throws IOException, InterruptedException {
        if (count < Drafts.PERIOD) {
            throw new IllegalArgumentException("growth begins with " + Drafts.PERIOD + " organizations at least");
        }
        Path directory = options.project().resolve("benchmarks/target/transfers");
        new Imports(new FileTransfer(suite.organizations(), suite.token()), directory).of(family, count);
    }

    private static Filled filled(Suite suite, Options options, int family, int count) {
        return new Filled(suite, options.project().resolve("benchmarks/scripts"), family, count);
    }

    private static void settle(Connection store, List<String> notDerived) throws SQLException, InterruptedException {
        Quiet.await(store, notDerived);
        try (Statement statement = store.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void tell(List<Stage.Figures> few, List<Stage.Figures> many, int from, int to, Report report) {
        report.tell(
                "growth",
                String.format(Locale.ROOT, "%,d by import, %,d more by copying rows in the store", from, to - from));
        for (int i = 0; i < few.size(); i++) {
            String title = String.format(Locale.ROOT, "%s at %,d", few.get(i).title(), to);
            String before = String.format(Locale.ROOT, "at %,d", from);
            report.compare(title, many.get(i).ours(), before, few.get(i).ours(), "/s", BAR);
            report.compare(
                    title + ", the bare statement",
                    many.get(i).bare(),
                    before,
                    few.get(i).bare(),
                    "/s",
                    Duel.NO_BAR);
        }
    }
}
