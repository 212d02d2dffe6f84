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
 * @param growth the two numbers of organizations between which costs may grow
 * @param backlog changes that the relay finds waiting
 * @param readers of the live stream at one time
 * @param rounds of each measurement; what is compared takes turns within each
 * @param time how long one measurement of one round lasts
 */
public record Options(
        Path project,
        List<String> cells,
        int organizations,
        Span growth,
        int backlog,
        int readers,
        int rounds,
        Duration time) {

    /** From a smaller number to a larger one. */
    public record Span(int from, int to) {
        public Span {
            if (from >= to) {
                throw new IllegalArgumentException("growth is from a number to a larger one");
            }
        }
    }

    private static final Options DEFAULTS = new Options(
            Path.of(""), List.of(), 100_000, new Span(10_000, 1_000_000), 1_000_000, 2_000, 3, Duration.ofSeconds(10));

    /** @throws IllegalArgumentException naming the argument that makes no sense */
    static Options parse(Path project, List<String> arguments) {
        List<String> cells = new ArrayList<>();
        Options options = DEFAULTS.of(project, cells);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                cells.add(argument);
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a number");
            } else {
                options = options.with(argument, arguments.get(++i));
            }
        }
        return options;
    }

    private Options of(Path project, List<String> cells) {
        return new Options(project, cells, organizations, growth, backlog, readers, rounds, time);
    }

    private Options with(String option, String value) {
        if (option.equals("--growth")) {
            return new Options(project, cells, organizations, span(option, value), backlog, readers, rounds, time);
        }
        int number = positive(option, value);
        return switch (option) {
            case "--organizations" -> new Options(project, cells, number, growth, backlog, readers, rounds, time);
            case "--backlog" -> new Options(project, cells, organizations, growth, number, readers, rounds, time);
            case "--readers" -> new Options(project, cells, organizations, growth, backlog, number, rounds, time);
            case "--rounds" -> new Options(project, cells, organizations, growth, backlog, readers, number, time);
            case "--seconds" ->
                new Options(
                        project, cells, organizations, growth, backlog, readers, rounds, Duration.ofSeconds(number));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static Span span(String option, String value) {
        String[] sizes = value.split(",", -1);
        if (sizes.length != 2) {
            throw new IllegalArgumentException(option + " takes two numbers, such as 10000,1000000");
        }
        return new Span(positive(option, sizes[0]), positive(option, sizes[1]));
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
