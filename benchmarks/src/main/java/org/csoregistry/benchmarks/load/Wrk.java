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
 * HTTP load by wrk, on 16 connections.
 *
 * @param script in {@code benchmarks/scripts}
 * @param arguments for the script
 */
public record Wrk(URI base, Path script, List<String> arguments) implements Contestant {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("refused (\\d+)");

    @Override
    public double perSecond(Duration time) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t", "1", "-c", "16", "-d", time.toSeconds() + "s"));
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
