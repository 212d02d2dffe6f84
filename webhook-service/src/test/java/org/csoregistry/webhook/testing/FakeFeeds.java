package org.csoregistry.webhook.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.Ids;

/** The public feeds of services that do not exist, over real HTTP. */
public final class FakeFeeds {
    private static final Map<String, List<String>> ITEMS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> FORGOTTEN = new ConcurrentHashMap<>();
    private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();
    private static HttpServer server;

    private FakeFeeds() {}

    static String start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/", FakeFeeds::serve);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static void stop() {
        server.stop(0);
    }

    /** Adds a change to the feed of organizations and answers its text. */
    public static String publish(UUID subject, String kind, long version) {
        return publish("organizations", "organization", subject, kind, version, "");
    }

    /** @param concerned further attributes, such as {@code "countries":"MN",} */
    public static synchronized String publish(
            String collection, String type, UUID subject, String kind, long version, String concerned) {
        List<String> items = items(collection);
        String data = kind.equals("withdrawn") ? "" : ",\"names\":{\"mn\":\"Нээлттэй нийгэм\"}";
        String item =
                """
                {"specversion":"1.0","id":"%s","source":"urn:csoregistry:%s","type":"org.csoregistry.%s.%s.v1",\
                "subject":"%s","time":"2026-01-02T03:04:05Z","sequence":"%d",%s"data":{"id":"%s","version":%d%s}}"""
                        .formatted(
                                Ids.next(),
                                collection,
                                type,
                                kind,
                                subject,
                                items.size() + 1,
                                concerned,
                                subject,
                                version,
                                data);
        items.add(item);
        return item;
    }

    /** Lets a feed forget everything up to a sequence. */
    public static void forget(String collection, int sequence) {
        FORGOTTEN.put(collection, sequence);
    }

    /** Lets a feed answer 503, also to those who wait on it already. */
    public static void away(String collection, boolean whether) {
        if (whether) {
            AWAY.add(collection);
        } else {
            AWAY.remove(collection);
        }
    }

    public static int end(String collection) {
        return items(collection).size();
    }

    private static List<String> items(String collection) {
        return ITEMS.computeIfAbsent(collection, name -> new CopyOnWriteArrayList<>());
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String collection = exchange.getRequestURI().getPath().split("/")[2];
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.split("=")[0], pair.split("=", 2)[1]);
        }
        int forgotten = FORGOTTEN.getOrDefault(collection, 0);
        int after = query.containsKey("after")
                ? (int) FeedCursor.decode(query.get("after")).orElseThrow().sequence()
                : forgotten;
        List<String> items = items(collection);
        if (after <= items.size()) {
            awaitMore(items, after, Long.parseLong(query.getOrDefault("wait", "0")));
        }
        if (after < FORGOTTEN.getOrDefault(collection, 0) || after > items.size()) {
            String restart = "/v1/" + collection + "/changes?after=" + cursor(items.size());
            answer(exchange, 410, "{\"restart\":\"" + restart + "\"}");
            return;
        }
        if (AWAY.contains(collection)) {
            answer(exchange, 503, "{}");
            return;
        }
        int limit = Integer.parseInt(query.get("limit"));
        List<String> page = items.stream().skip(after).limit(limit).toList();
        boolean more = items.size() > after + page.size();
        answer(
                exchange,
                200,
                "{\"items\":[" + String.join(",", page) + "],\"next\":\"" + cursor(after + page.size()) + "\",\"more\":"
                        + more + "}");
    }

    private static void awaitMore(List<String> items, int after, long seconds) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (items.size() <= after && System.nanoTime() < deadline) {
            Patience.pause();
        }
    }

    private static String cursor(long sequence) {
        return new FeedCursor(FeedName.PUBLIC, sequence).encode();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
