package org.csoregistry.system.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csoregistry.launcher.stack.TokenIssuer;
import org.csoregistry.launcher.stack.TokenRequest;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Patience;
import org.csoregistry.verifier.Report;
import org.csoregistry.verifier.Settings;
import org.csoregistry.verifier.Verification;

/**
 * The whole registry as {@code ./registry up --fresh} starts it, once for all tests of this JVM.
 *
 * <p>Everything it writes lies in {@code system-tests/target/registry}; its logs stay there for whoever wonders why a
 * test failed.
 */
public final class Suite {

    /** The services behind the gateway, by the names of their directories. */
    public static final List<String> SERVICES =
            List.of("organization-service", "event-service", "commitment-service", "webhook-service");

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);

    private static Suite instance;
    private static Throwable failure;

    private final Places places;
    private final Launcher launcher;
    private final Broker broker;
    private final Store store;

    private Suite(Places places, Launcher launcher) {
        this.places = places;
        this.launcher = launcher;
        this.broker = new Broker(places);
        this.store = new Store(places);
    }

    /**
     * The suite, seeded and healthy; started by the first who asks.
     *
     * @throws IllegalStateException if it does not start, to everybody and without trying again; or if what an earlier
     *     test broke has not recovered
     */
    public static synchronized Suite running() {
        if (failure != null) {
            throw new IllegalStateException("the suite did not start", failure);
        }
        if (instance == null) {
            try {
                instance = start();
            } catch (RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }
        instance.awaitHealthy();
        return instance;
    }

    private static Suite start() {
        Places places = Places.inCheckout();
        Launcher launcher = Launcher.up(places);
        Suite suite = new Suite(places, launcher);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        launcher.awaitReady();
        return suite;
    }

    private void stop() {
        launcher.stop();
        broker.stop();
    }

    public void awaitHealthy() {
        Patience.until("the whole registry to be up", RECOVERY_LIMIT, this::isHealthy);
    }

    private boolean isHealthy() {
        try {
            return health().path("status").asText().equals("up");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** What the gateway's {@code /health} says. */
    public JsonNode health() {
        return anonymous().get("/health").json();
    }

    public URI gateway() {
        return places.url("gateway");
    }

    public Api anonymous() {
        return new Api(gateway(), Optional.empty());
    }

    public Api secretariat() {
        return as("secretariat");
    }

    public Api as(String role, String... countries) {
        return with(tokens().mint(TokenRequest.of(role).withCountries(List.of(countries))));
    }

    public Api with(String token) {
        return new Api(gateway(), Optional.of(token));
    }

    /** One service past the gateway, as the secretariat. */
    public Api directly(String service) {
        return new Api(places.url(service), Optional.of(tokens().mint(TokenRequest.of("secretariat"))));
    }

    public TokenIssuer tokens() {
        return TokenIssuer.in(places.keys());
    }

    public String bootstrapServers() {
        return places.bootstrapServers();
    }

    public Broker broker() {
        return broker;
    }

    public Store store() {
        return store;
    }

    /** What the launcher started and keeps running. */
    public Child service(String name) {
        return Child.recordedIn(places.pidFile(name));
    }

    /** Whether the launcher runs a service in another process than this one. */
    public boolean isRunningAgain(String name, Child before) {
        return Child.isRecordedIn(places.pidFile(name)) && service(name).pid() != before.pid();
    }

    /** One more instance of a service, on the same database and broker. */
    public Instance another(String service) {
        return Instance.start(places, service);
    }

    /** @throws AssertionError with the whole report, if not everything that the suite publishes is as it must be */
    public Report mustBeProven() {
        return mustBeProven(verify(false));
    }

    /** The same, less what others have put into our topics. */
    public Report mustBeProvenDespiteForeigners() {
        return mustBeProven(verify(true));
    }

    private static Report mustBeProven(Report report) {
        if (!report.isProven()) {
            throw new AssertionError(report.toString());
        }
        return report;
    }

    /**
     * Looks at everything that the suite publishes, as {@code ./registry verify} does.
     *
     * @param tolerant whether messages that are no changes of the registry's are no fault
     */
    public Report verify(boolean tolerant) {
        return Verification.run(new Settings(
                gateway(),
                tokens().mint(TokenRequest.of("secretariat")),
                Map.of("bootstrap.servers", bootstrapServers()),
                Settings.USUAL_PATIENCE,
                tolerant));
    }

    /** What the environment must say for the command line to mean this suite. */
    public Map<String, String> environment() {
        return places.environment();
    }

    /** The tables of a service. */
    public Tables tables(String service) {
        return Tables.of(places, service);
    }

    public Path logs() {
        return places.data().resolve("logs");
    }
}
