package org.csoregistry.launcher;

import java.io.PrintStream;
import java.util.List;

/** Tells the user what is going on: one line for each thing, with the time since the start. */
final class Progress {

    private final PrintStream output;
    private final long begin = System.nanoTime();

    Progress(PrintStream output) {
        this.output = output;
    }

    void say(String line) {
        output.printf("[%5.1f s] %s%n", (System.nanoTime() - begin) / 1e9, line);
    }

    void ready(Ports ports, List<Endpoint> services) {
        say("the registry is ready");
        output.println();
        for (Endpoint service : services) {
            output.printf("  %-22s %s%n", service.label(), ports.url(service));
        }
        output.printf("  %-22s %s%n", "API in the browser", ports.url(Endpoint.GATEWAY) + "/docs");
        output.printf("  %-22s %s%n", "OpenAPI", ports.url(Endpoint.GATEWAY) + "/openapi");
        output.println();
        output.println("  A token:  ./registry token --role secretariat");
        output.println("  Try:      curl " + ports.url(Endpoint.GATEWAY) + "/v1/organizations");
        output.println("  Stop:     Ctrl-C");
        output.println();
    }
}
