package org.csoregistry.launcher;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.csoregistry.launcher.stack.FreePort;

/** The ports of one run. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private final Map<Endpoint, Integer> numbers;

    private Ports(Map<Endpoint, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * The usual ports, and the others that the environment names.
     *
     * @throws LauncherException if a variable is no port, or two endpoints share one
     */
    static Ports from(Map<String, String> environment) {
        Map<Endpoint, Integer> numbers = new EnumMap<>(Endpoint.class);
        Set<Integer> taken = new HashSet<>();
        for (Endpoint endpoint : Endpoint.values()) {
            String given = environment.get(endpoint.variable());
            int port = given == null ? endpoint.usualPort() : parse(endpoint.variable(), given);
            if (!taken.add(port)) {
                throw LauncherException.usage("port " + port + " is asked for twice; see " + endpoint.variable());
            }
            numbers.put(endpoint, port);
        }
        return new Ports(numbers);
    }

    /** Such as nobody listens on. */
    static Ports free() {
        Map<Endpoint, Integer> numbers = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            numbers.put(endpoint, FreePort.find());
        }
        return new Ports(numbers);
    }

    private static int parse(String variable, String given) {
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Falls through: out of range and not a number are the same mistake.
        }
        throw LauncherException.usage(variable + " is not a port: " + given);
    }

    int of(Endpoint endpoint) {
        return numbers.get(endpoint);
    }

    String url(Endpoint endpoint) {
        return "http://127.0.0.1:" + of(endpoint);
    }

    /** @throws LauncherException naming the first port on which somebody listens */
    void requireFree(Collection<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            if (!FreePort.isFree(of(endpoint))) {
                throw LauncherException.failed("port " + of(endpoint) + ", which " + endpoint.label()
                        + " needs, is in use; free it or set " + endpoint.variable());
            }
        }
    }
}
