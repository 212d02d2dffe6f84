package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP load by wrk.
 *
 * @param script in {@code benchmarks/scripts}
 * @param arguments for the script
 * @param connections that each wait for an answer before they ask again
 */
public record Wrk(URI base, Path script, List<String> arguments, int connections) implements Contestant {
    private static final int CONNECTIONS = 16;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("refused (\\d+)");

    /** On 16 connections. */
    public Wrk(URI base, Path script, List<String> arguments) {
        this(base, script, arguments, CONNECTIONS);
    }

    /** The same load on somebody else. */
    public Wrk at(URI other) {
        return new Wrk(other, script, arguments, connections);
    }

    /** Who answers may have a compiler, which must have seen the work. */
    @Override
    public int warming() {
        return 3;
    }

    @Override
    public double perSecond(Duration time) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t", "1", "-c", connections + ""));
        // Who has just started may be slow, and has then refused nothing.
        command.addAll(List.of("-d", time.toSeconds() + "s", "--timeout", "10s"));
        command.addAll(List.of("-s", script.toString(), base.toString(), "--"));
        command.addAll(arguments);
        String said = Program.run(command);
        if (!found(REFUSED, said).equals("0")) {
            throw new IOException("not everything was answered: " + said);
        }
        return Double.parseDouble(found(RATE, said));
    }

    private static String found(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("wrk said: " + said);
        }
        return matcher.group(1);
    }
}
