package org.csoregistry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csoregistry.benchmarks.cell.Batches;
import org.csoregistry.benchmarks.cell.Creates;
import org.csoregistry.benchmarks.cell.Footprint;
import org.csoregistry.benchmarks.cell.Growth;
import org.csoregistry.benchmarks.cell.Patches;
import org.csoregistry.benchmarks.cell.Reads;
import org.csoregistry.benchmarks.cell.RelayDrain;
import org.csoregistry.benchmarks.cell.StreamFanOut;
import org.csoregistry.benchmarks.cell.StreamLatency;
import org.csoregistry.benchmarks.cell.Transfers;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** What {@code ./registry bench} runs. */
public final class Main {
    private static final List<Cell> CELLS = List.of(
            new Footprint(),
            new Reads(),
            new Creates(),
            new Patches(),
            new Batches(),
            new Transfers(),
            new Growth(),
            new StreamLatency(),
            new StreamFanOut(),
            new RelayDrain());

    private Main() {}

    /** Ends the JVM with 1 if something did not work and with 2 if the arguments are wrong. */
    public static void main(String[] arguments) {
        try {
            if (List.of(arguments).contains("--help")) {
                System.out.println(usage());
                return;
            }
            Path project = Path.of(System.getProperty("registry.root", "")).toAbsolutePath();
            Options options = Options.parse(project, List.of(arguments));
            mustExist(options.cells());
            run(options);
        } catch (IllegalArgumentException e) {
            end(2, e.getMessage());
        } catch (InterruptedException e) {
            end(1, "interrupted");
        } catch (Exception e) {
            end(1, e.toString());
        }
    }

    private static String usage() {
        return "Usage: ./registry bench [CELL...] [--organizations N] [--growth N,N] [--backlog N] [--readers N] [--rounds N] [--seconds N]\n"
                + "Cells: "
                + String.join(", ", CELLS.stream().map(Cell::name).toList());
    }

    private static void end(int exitCode, String message) {
        System.err.println("registry: " + message);
        System.exit(exitCode);
    }

    private static void mustExist(List<String> wanted) {
        List<String> names = CELLS.stream().map(Cell::name).toList();
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no cell is called '" + name + "'; there are " + names);
            }
        }
    }

    private static void run(Options options) throws Exception {
        Report report = new Report();
        for (Cell cell : CELLS) {
            if (options.wants(cell.name())) {
                // Each on a suite of its own: what one wrote is no burden to the next.
                try (Suite suite = Suite.start(options.project(), cell.without(), cell.javaOptions())) {
                    cell.measure(suite, options, report);
                }
            }
        }
        write(options.project().resolve("benchmarks/target/report.md"), report);
    }

    private static void write(Path file, Report report) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.toString());
    }
}
