package org.csoregistry.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csoregistry.launcher.stack.TokenRequest;

/** Reads the launcher's arguments; each mistake is one line that names the argument. */
final class CommandLine {

    private static final List<String> ROLES =
            List.of("partner", "cso", "government", "field-office", "secretariat", "admin");
    private static final Pattern COUNTRIES = Pattern.compile("[A-Z]{2}(,[A-Z]{2})*");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");

    private final Deque<String> rest;

    private CommandLine(String[] arguments) {
        this.rest = new ArrayDeque<>(Arrays.asList(arguments));
    }

    /** @throws LauncherException with the exit code for wrong usage */
    static Command parse(String... arguments) {
        CommandLine line = new CommandLine(arguments);
        String command = line.rest.isEmpty() ? "" : line.rest.pop();
        return switch (command) {
            case "up" -> line.up();
            case "rehearse" -> line.rehearse();
            case "token" -> line.token();
            case "env" -> new Command.Environment(service(line.value("env")));
            default -> throw LauncherException.usage("unknown command '" + command + "'; try `./registry help`");
        };
    }

    private Command.Up up() {
        boolean fresh = false;
        Set<Endpoint> without = new HashSet<>();
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--without" ->
                    Arrays.stream(value(option).split(","))
                            .map(CommandLine::service)
                            .forEach(without::add);
                default -> throw unknown(option);
            }
        }
        return new Command.Up(fresh, without);
    }

    private Command.Rehearse rehearse() {
        if (!rest.isEmpty()) {
            throw unknown(rest.pop());
        }
        return new Command.Rehearse();
    }

    private Command.Token token() {
        TokenRequest request = TokenRequest.of("");
        String subject = null;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--role" -> request = withRole(request, value(option));
                case "--countries" -> request = request.withCountries(countries(value(option)));
                case "--organization" -> request = request.withOrganization(uuid(value(option)));
                case "--subject" -> subject = value(option);
                case "--valid" -> request = request.withValidity(duration(value(option)));
                default -> throw unknown(option);
            }
        }
        if (request.role().isEmpty()) {
            throw LauncherException.usage("token needs --role, one of " + String.join(", ", ROLES));
        }
        return new Command.Token(request.withSubject(subject == null ? request.role() : subject));
    }

    private String value(String option) {
        if (rest.isEmpty()) {
            throw LauncherException.usage(option + " needs a value");
        }
        return rest.pop();
    }

    private static LauncherException unknown(String option) {
        return LauncherException.usage("unknown option '" + option + "'; try `./registry help`");
    }

    private static Endpoint service(String name) {
        return Endpoint.service(name)
                .orElseThrow(() -> LauncherException.usage("no service is called '" + name + "'; there are "
                        + String.join(
                                ", ",
                                Endpoint.services().stream()
                                        .map(Endpoint::label)
                                        .toList())));
    }

    private static TokenRequest withRole(TokenRequest request, String role) {
        if (!ROLES.contains(role)) {
            throw LauncherException.usage("no role is called '" + role + "'; there are " + String.join(", ", ROLES));
        }
        return new TokenRequest(
                role, request.subject(), request.countries(), request.organization(), request.validity());
    }

    private static List<String> countries(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.matcher(upper).matches()) {
            throw LauncherException.usage("--countries takes ISO 3166-1 codes such as MN,KE, not '" + value + "'");
        }
        return List.of(upper.split(","));
    }

    private static UUID uuid(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw LauncherException.usage("--organization takes a UUID, not '" + value + "'");
        }
    }

    private static Duration duration(String value) {
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw LauncherException.usage("--valid takes a number and s, m, h or d, such as 12h, not '" + value + "'");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
