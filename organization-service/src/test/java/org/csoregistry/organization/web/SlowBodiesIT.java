package org.csoregistry.organization.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.testing.RegistryStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Writers over bad lines, whose bodies come in pieces and late. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class SlowBodiesIT {
    /** More than the service has threads. */
    private static final int WRITERS = 250;

    private static final String FAULTY = "{\"names\": {\"en\": \"Half a draft\"}}";
    private static final int HALF = FAULTY.length() / 2;

    @Test
    void whoSendsHalfADraftKeepsNobodyFromReadingAndIsAnsweredWhenItIsWhole() throws Exception {
        List<Socket> writers = new ArrayList<>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(beginWriting());
            }
            anonymous().get("/v1/organizations?limit=1").then().statusCode(200);

            for (Socket writer : writers) {
                send(writer, FAULTY.substring(HALF));
            }
            for (Socket writer : writers) {
                assertThat(statusLine(writer)).startsWith("HTTP/1.1 400 ");
            }
        } finally {
            for (Socket writer : writers) {
                writer.close();
            }
        }
    }

    private static Socket beginWriting() throws IOException {
        Socket writer =
                new Socket("127.0.0.1", ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
        writer.setSoTimeout(60_000);
        send(
                writer,
                String.join(
                        "\r\n",
                        "POST /v1/organizations HTTP/1.1",
                        "Host: registry",
                        "Authorization: Bearer " + token("secretariat"),
                        "Content-Type: application/json",
                        "Content-Length: " + FAULTY.length(),
                        "",
                        FAULTY.substring(0, HALF)));
        return writer;
    }

    private static void send(Socket writer, String text) throws IOException {
        writer.getOutputStream().write(text.getBytes(US_ASCII));
        writer.getOutputStream().flush();
    }

    private static String statusLine(Socket writer) throws IOException {
        return new BufferedReader(new InputStreamReader(writer.getInputStream(), US_ASCII)).readLine();
    }
}
