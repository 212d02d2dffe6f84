package org.csoregistry.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests that no decent client would send. */
public final class Raw {

    private static final int PATIENCE_MILLIS = 15_000;

    private Raw() {}

    /** Sends the lines as they are, and an empty one; answers what came back until the connection ended. */
    public static Answer send(URI base, String... lines) {
        String request =
                String.join("\r\n", lines) + "\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(lines[0], e);
        }
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no answer but: " + text);
        }
        String[] head = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < head.length; i++) {
            String[] parts = head[i].split(":", 2);
            headers.put(parts[0], List.of(parts[1].strip()));
        }
        int status = Integer.parseInt(head[0].split(" ")[1]);
        return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), text.substring(end + 4));
    }
}
