package org.csoregistry.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured, and on how much.
 *
 * @param project the checkout
 * @param cells names of the cells; empty for all
 * @param organizations that are registered before anything is read
 * @param backlog changes that the relay finds waiting
 * @param readers of the live stream at one time
 * @param rounds of each measurement; what is compared takes turns within each
 * @param time how long one measurement of one round lasts
 */
public record Options(
        Path project, List<String> cells, int organizations, int backlog, int readers, int rounds, Duration time) {

    /** @throws IllegalArgumentException naming the argument that makes no sense */
    static Options parse(Path project, List<String> arguments) {
        Options options = new Options(project, new ArrayList<>(), 100_000, 1_000_000, 2_000, 3, Duration.ofSeconds(10));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                options.cells.add(argument);
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a number");
            } else {
                options = options.with(argument, positive(argument, arguments.get(++i)));
            }
        }
        return options;
    }

    private Options with(String option, int value) {
        return switch (option) {
            case "--organizations" -> new Options(project, cells, value, backlog, readers, rounds, time);
            case "--backlog" -> new Options(project, cells, organizations, value, readers, rounds, time);
            case "--readers" -> new Options(project, cells, organizations, backlog, value, rounds, time);
            case "--rounds" -> new Options(project, cells, organizations, backlog, readers, value, time);
            case "--seconds" ->
                new Options(project, cells, organizations, backlog, readers, rounds, Duration.ofSeconds(value));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static int positive(String option, String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(option + " takes a positive number, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    boolean wants(String cell) {
        return cells.isEmpty() || cells.contains(cell);
    }
}
