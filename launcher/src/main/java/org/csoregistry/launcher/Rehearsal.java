package org.csoregistry.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csoregistry.launcher.service.RestartPolicy;

/**
 * Starts the suite on data of its own, writes the examples, reads a little, and stops it: what the services' JVMs have
 * learnt by that is kept for each start after.
 */
final class Rehearsal {
    /** Making a cache takes a processor some ten seconds. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;
    private static final int OK = 200;

    /** What people ask for first. */
    private static final List<String> READ = List.of(
            "/v1/organizations?q=forum&facets=type,country",
            "/v1/organizations?country=MN&limit=50",
            "/v1/organizations/0190a000-0000-7000-8000-000000000004",
            "/v1/organizations/changes",
            "/v1/countries/MN",
            "/v1/events?q=dialogue&sort=-date",
            "/v1/letters-of-intent",
            "/v1/commitments",
            "/v1/changes",
            "/openapi");

    private final Home home;
    private final Map<String, String> variables;
    private final Progress progress;

    /** @param variables the launcher's environment */
    Rehearsal(Home home, Map<String, String> variables, Progress progress) {
        this.home = home;
        this.variables = variables;
        this.progress = progress;
    }

    /** @throws LauncherException if the suite does not start, or leaves nothing */
    void run() throws IOException, InterruptedException {
        if (!ClassCache.isKnownHere()) {
            progress.say("no rehearsal: Java " + Runtime.version().feature() + " could not keep what it learns");
            return;
        }
        Home stage = home.rehearsal();
        Ports ports = Ports.free();
        Services services = new Services(stage, ports, variables, ClassCache::making);
        for (Endpoint service : Endpoint.services()) {
            Files.deleteIfExists(stage.classCache(service).file());
        }
        new UpRunner(stage, ports, services, RestartPolicy.usual(), progress, STOP_LIMIT)
                .run(new Command.Up(true, Set.of()), running -> read(URI.create(ports.url(Endpoint.GATEWAY))));
        for (Endpoint service : Endpoint.services()) {
            if (!Files.exists(stage.classCache(service).file())) {
                throw LauncherException.failed(service.label() + " kept nothing; see " + stage.log(service.label()));
            }
        }
        Home.deleteRecursively(stage.root());
    }

    private static void read(URI gateway) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER_LIMIT)
                .build();
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : READ) {
                HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(ANSWER_LIMIT)
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != OK) {
                    throw LauncherException.failed("the rehearsal was answered with " + status + " to " + path);
                }
            }
        }
    }
}
