package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same statements without anything around them: prepared, by pgbench.
 *
 * @param port of the store
 * @param script in {@code benchmarks/scripts}
 * @param variables of the script
 * @param clients at one time, each on a connection of its own
 */
public record Pgbench(int port, Path script, Map<String, String> variables, int clients) implements Contestant {
    private static final int CLIENTS = 16;
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    /** On 16 connections. */
    public Pgbench(int port, Path script, Map<String, String> variables) {
        this(port, script, variables, CLIENTS);
    }

    @Override
    public double perSecond(Duration time) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "1", "-c", clients + ""));
        // Each run writes ids of its own.
        command.addAll(List.of("-D", "run=" + RUNS.incrementAndGet(), "-D", "n=0"));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-T", Long.toString(time.toSeconds()), "-f", script.toString()));
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", "organization"));
        String said = Program.run(command);
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
