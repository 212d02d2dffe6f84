package org.csoregistry.verifier;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the command line; without options the suite of {@code ./registry up} is meant. */
final class Arguments {

    private static final String USUAL_GATEWAY_PORT = "8080";
    private static final String USUAL_KAFKA_PORT = "19092";

    private final Map<String, String> environment;
    private final Deque<String> rest;
    private final Map<String, String> kafka = new HashMap<>();
    private URI gateway;
    private String token;
    private Duration patience = Settings.USUAL_PATIENCE;

    /** A mistake of the caller's, in one line. */
    static final class WrongUsage extends Exception {

        private static final long serialVersionUID = 1;

        WrongUsage(String message) {
            super(message);
        }
    }

    private Arguments(String[] arguments, Map<String, String> environment) {
        this.rest = new ArrayDeque<>(List.of(arguments));
        this.environment = environment;
    }

    /** @throws WrongUsage naming the option */
    static Settings parse(String[] arguments, Map<String, String> environment) throws WrongUsage {
        return new Arguments(arguments, environment).settings();
    }

    private Settings settings() throws WrongUsage {
        String bootstrapServers = null;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--gateway" -> gateway = address(value(option));
                case "--kafka" -> bootstrapServers = value(option);
                case "--token-file" -> token = tokenIn(value(option));
                case "--kafka-config" -> kafka.putAll(propertiesIn(value(option)));
                case "--patience" -> patience = seconds(value(option));
                default -> throw new WrongUsage("unknown option '" + option + "'; try `./registry help`");
            }
        }
        mustBelongTogether(bootstrapServers);
        if (bootstrapServers != null) {
            kafka.put("bootstrap.servers", bootstrapServers);
        }
        kafka.putIfAbsent("bootstrap.servers", "127.0.0.1:" + port("KAFKA", USUAL_KAFKA_PORT));
        URI here = URI.create("http://127.0.0.1:" + port("GATEWAY", USUAL_GATEWAY_PORT));
        return new Settings(gateway == null ? here : gateway, token, kafka, patience, false);
    }

    /** Half of one registry and half of another would prove nothing, and a token is not for strangers. */
    private void mustBelongTogether(String bootstrapServers) throws WrongUsage {
        if (gateway != null && token == null) {
            throw new WrongUsage("--gateway needs --token-file with a token of the secretariat");
        }
        if ((gateway != null) != (bootstrapServers != null || kafka.containsKey("bootstrap.servers"))) {
            throw new WrongUsage("--gateway and --kafka belong together");
        }
        if (token == null) {
            token = environment.getOrDefault("REGISTRY_TOKEN", "");
        }
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new WrongUsage("there is no token of the secretariat; give one with --token-file");
        }
    }

    private String value(String option) throws WrongUsage {
        if (rest.isEmpty()) {
            throw new WrongUsage(option + " needs a value");
        }
        return rest.pop();
    }

    private static URI address(String value) throws WrongUsage {
        if (value.matches("https?://[^/?#@]+/?")) {
            try {
                return URI.create(value);
            } catch (IllegalArgumentException e) {
                // Falls through: it is no address.
            }
        }
        throw new WrongUsage("--gateway takes an address such as https://registry.example.org, not '" + value + "'");
    }

    private static String tokenIn(String file) throws WrongUsage {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongUsage("cannot read " + file + " of --token-file");
        }
    }

    private static Map<String, String> propertiesIn(String file) throws WrongUsage {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongUsage("cannot read " + file + " of --kafka-config");
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static Duration seconds(String value) throws WrongUsage {
        if (!value.matches("\\d{1,5}")) {
            throw new WrongUsage("--patience takes seconds, not '" + value + "'");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    private int port(String name, String usual) throws WrongUsage {
        String variable = "REGISTRY_PORT_" + name;
        String given = environment.getOrDefault(variable, usual);
        if (!given.matches("[1-9]\\d{0,4}")) {
            throw new WrongUsage(variable + " is not a port: " + given);
        }
        return Integer.parseInt(given);
    }
}
