package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.BareCopy;
import org.csoregistry.benchmarks.load.FileTransfer;
import org.csoregistry.benchmarks.load.Imports;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.report.Rounds;
import org.csoregistry.benchmarks.stack.Families;
import org.csoregistry.benchmarks.stack.Suite;

/** Organizations by the file: taken in beside COPY into the same two tables, handed out beside COPY of the documents. */
public final class Transfers implements Cell {
    private static final long MEMORY_GROWTH = 64;

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public List<String> without() {
        return Suite.NEIGHBOURS;
    }

    @Override
    public void measure(Suite suite, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        Path directory = options.project().resolve("benchmarks/target/transfers");
        FileTransfer files = new FileTransfer(suite.organizations(), suite.token());
        warm(files, directory);
        try (Connection store = suite.store()) {
            BareCopy copy = new BareCopy(store, directory);
            Rounds taken = new Rounds();
            taken.add(rate(
                    options.organizations(),
                    new Imports(files, directory).of(Families.next(), options.organizations())));
            Rounds copied = new Rounds();
            copied.add(rate(options.organizations(), copy.in("organization", "change")));
            report.compare("import, all or nothing", taken, "COPY FROM", copied, " rows/s", 0.15);
            try (Statement statement = store.createStatement()) {
                statement.execute("vacuum analyze");
            }
            handOut(suite, files, copy, options, report);
        }
    }

    private static void handOut(Suite suite, FileTransfer files, BareCopy copy, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        files.handOut(options.organizations());
        long before = suite.residentMebibytes("organization-service");
        Rounds handedOut = new Rounds();
        Rounds copied = new Rounds();
        for (int round = 0; round < options.rounds(); round++) {
            handedOut.add(rate(options.organizations(), files.handOut(options.organizations())));
            copied.add(rate(options.organizations(), copy.out()));
        }
        long growth = suite.residentMebibytes("organization-service") - before;
        report.compare("export as lines of JSON", handedOut, "COPY TO", copied, " rows/s", 0.60);
        report.judge("memory gained by exports", growth + " MiB", "≤ 64 MiB", growth <= MEMORY_GROWTH);
    }

    private static void warm(FileTransfer files, Path directory) throws IOException, InterruptedException {
        new Imports(files, directory).of(Families.next(), 2_000);
        files.handOut(2_000);
    }

    private static double rate(int rows, Duration time) {
        return rows / (time.toNanos() / 1e9);
    }
}
