package io.quarkus.bootstrap.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Stands for a built service: has the name of the class that starts one, is ready on the port of its environment, and
 * creates whatever is put. {@code DELETE} makes it crash.
 */
public final class AotQuarkusEntryPoint {

    private AotQuarkusEntryPoint() {}

    public static void main(String[] arguments) throws IOException {
        if ("true".equals(System.getenv("FAKE_SERVICE_FAILS"))) {
            System.err.println("the configuration is wrong");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", AotQuarkusEntryPoint::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "DELETE" -> Runtime.getRuntime().halt(9);
            case "PUT" -> exchange.sendResponseHeaders(201, -1);
            default -> exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }
}
