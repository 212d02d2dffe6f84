package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.csoregistry.benchmarks.Cell;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.report.Rounds;
import org.csoregistry.benchmarks.stack.Suite;

/** How long the registry takes to be there, and how much memory it then wants, before and after load. */
public final class Footprint implements Cell {
    private static final List<String> SERVICES =
            List.of("organization-service", "event-service", "commitment-service", "webhook-service", "gateway");
    private static final Duration START_OF_SUITE = Duration.ofSeconds(40);
    private static final Duration START_OF_SERVICE = Duration.ofSeconds(3);
    private static final long MEMORY_OF_SERVICE = 256;
    private static final long MEMORY_OF_SUITE = 3 * 1024;

    @Override
    public String name() {
        return "footprint";
    }

    /** What is started is what everybody starts. */
    @Override
    public String javaOptions() {
        return Suite.AS_STARTED;
    }

    @Override
    public void measure(Suite suite, Options options, Report report) throws IOException, InterruptedException {
        report.judge(
                "start of the suite with new data",
                seconds(suite.startedIn()),
                "≤ 40 s",
                suite.startedIn().compareTo(START_OF_SUITE) <= 0);
        Rounds starts = new Rounds();
        for (int round = 0; round < options.rounds(); round++) {
            starts.add(suite.restart("organization-service").toMillis());
        }
        Duration median = Duration.ofMillis((long) starts.median());
        report.judge(
                "start of organization-service beside the others",
                seconds(median),
                "≤ 3 s",
                median.compareTo(START_OF_SERVICE) <= 0);
        report.tell("memory of all processes, idle", suite.allMebibytes() + " MiB");
        Warmth.of(suite);
        for (String service : SERVICES) {
            long resident = suite.residentMebibytes(service);
            report.judge(
                    "memory of " + service + " after load",
                    resident + " MiB",
                    "≤ 256 MiB",
                    resident > 0 && resident <= MEMORY_OF_SERVICE);
        }
        long all = suite.allMebibytes();
        report.judge("memory of all processes after load", all + " MiB", "≤ 3 GiB", all > 0 && all <= MEMORY_OF_SUITE);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
