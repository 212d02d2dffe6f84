package org.csoregistry.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.launcher.service.ServiceSpec;

/** How each service of the suite is started. */
final class Services {

    /** The class named by {@code quarkus-run.jar} as its main class. */
    private static final String QUARKUS_MAIN = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    /** For two cores and little memory; REGISTRY_JAVA_OPTS comes later and wins. */
    private static final List<String> OPTIONS = List.of(
            "-Xms32m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // What the application's manifest asks for, and a class path does not give: from JDK 24 on worker threads
            // would end with a stack trace in the log.
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    /** What older ones do not know: a heap of small objects becomes a tenth smaller. */
    private static final List<String> OPTIONS_SINCE_25 = List.of("-XX:+UseCompactObjectHeaders");

    private final Home home;
    private final Ports ports;
    private final ServiceEnvironment environment;
    private final List<String> options;
    private final Function<ClassCache, List<String>> caching;

    /**
     * @param variables the launcher's environment
     * @param caching whether the services' class caches are used, or made
     */
    Services(Home home, Ports ports, Map<String, String> variables, Function<ClassCache, List<String>> caching) {
        this.home = home;
        this.ports = ports;
        this.environment = new ServiceEnvironment(home, ports);
        this.caching = caching;
        this.options = new ArrayList<>(OPTIONS);
        if (Runtime.version().feature() >= 25) {
            options.addAll(OPTIONS_SINCE_25);
        }
        Arrays.stream(variables.getOrDefault("REGISTRY_JAVA_OPTS", "").split("\\s+"))
                .filter(option -> !option.isBlank())
                .forEach(options::add);
    }

    /** @throws LauncherException naming the first service without a built application */
    void requireBuilt(List<Endpoint> wanted) {
        for (Endpoint service : wanted) {
            if (!Files.exists(home.application(service))) {
                throw LauncherException.failed(
                        service.label() + " is not built: " + home.application(service) + " is missing");
            }
        }
    }

    List<ServiceSpec> specs(List<Endpoint> wanted) throws IOException {
        List<ServiceSpec> specs = new ArrayList<>();
        for (Endpoint service : wanted) {
            specs.add(spec(service, readiness(service, wanted)));
        }
        return specs;
    }

    /** A gateway is not ready without its services; when some run elsewhere, or come later, it need only be up. */
    private static String readiness(Endpoint service, List<Endpoint> wanted) {
        boolean whole = wanted.containsAll(Endpoint.services());
        return service == Endpoint.GATEWAY && !whole ? "/q/health/live" : "/q/health/ready";
    }

    private ServiceSpec spec(Endpoint service, String readiness) throws IOException {
        List<String> all = new ArrayList<>(caching.apply(home.classCache(service)));
        all.addAll(options);
        TetheredJvm program = new TetheredJvm(
                all,
                List.of(home.application(service)),
                QUARKUS_MAIN,
                List.of(),
                environment.of(service),
                home.log(service.label()));
        return new ServiceSpec(
                service.label(), program, home.pidFile(service.label()), URI.create(ports.url(service) + readiness));
    }
}
