package org.csoregistry.commons.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A reader on a bare connection, who reads when told to, and sees the chunks as they are. */
public final class FileReading implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 16 * 1024;
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int RECEIVED = 64 * 1024;

    private final Socket socket = new Socket();

    /** Asks, and waits for the headers. */
    public FileReading(String target, String type) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        // Else the system would take in megabytes on behalf of a reader who stands still.
        socket.setReceiveBufferSize(RECEIVED);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: " + type + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    }

    /** The status line and headers. */
    public String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after " + head.toString(ISO_8859_1));
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    /** Reads on to the end, whatever the end is; true if it is the end of the file. */
    public boolean endsWhole() {
        StringBuilder last = new StringBuilder();
        byte[] piece = new byte[64 * 1024];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                last.append(new String(piece, 0, read, ISO_8859_1));
                last.delete(0, Math.max(0, last.length() - 7));
            }
        } catch (IOException cut) {
            return false;
        }
        return last.toString().endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
