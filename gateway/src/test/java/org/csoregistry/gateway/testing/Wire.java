package org.csoregistry.gateway.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.microprofile.config.ConfigProvider;

/** A bare connection to the gateway, for what no polite client would send. */
public final class Wire implements AutoCloseable {
    private final Socket socket = new Socket();

    public Wire() throws IOException {
        this(0);
    }

    /** @param receiveBuffer bytes the system keeps for us; 0 leaves it to the system */
    public Wire(int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port()));
    }

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** Sends one request and reads until the gateway closes. */
    public static String exchange(String request) throws IOException {
        try (Wire wire = new Wire()) {
            return wire.send(request).readAll();
        }
    }

    public Wire send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
        return this;
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    public String readAll() throws IOException {
        return new String(in().readAllBytes(), ISO_8859_1);
    }

    /** Reads up to and with {@code end}. */
    public String readUntil(String end) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (!text.toString(ISO_8859_1).endsWith(end)) {
            int next = in().read();
            if (next < 0) {
                throw new IOException("closed after " + text.toString(ISO_8859_1));
            }
            text.write(next);
        }
        return text.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
