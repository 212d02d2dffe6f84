package org.csoregistry.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csoregistry.webhook.target.HostNames;
import org.csoregistry.webhook.target.TargetsForTests;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where requests really go, over real connections. */
class SenderTest {
    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final String HOST = "hooks.example.org";

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Reply send(HostNames names, String url, HttpClientOptions options, String... settings)
            throws InterruptedException {
        var given = Settings.with(settings);
        Sender sender =
                new Sender(TargetsForTests.with(names, given), new Courier(vertx, given, options), Clock.systemUTC());
        return sender.send(new Endpoint(url, List.of(new byte[32])), "id", null, BODY);
    }

    @Test
    void theNameIsNotAskedForAgainBetweenCheckAndConnection() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "192.0.2.1"));
        try (Receiver receiver = new Receiver()) {
            Reply reply = send(
                    host -> List.of(InetAddress.getByName(answers.pop())),
                    "http://" + HOST + ":" + receiver.port() + "/in",
                    new HttpClientOptions(),
                    "allow-private-targets",
                    "true");

            assertThat(reply.status()).isEqualTo(204);
            assertThat(receiver.received().get(0).header("Host")).isEqualTo(HOST + ":" + receiver.port());
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void aNameThatHasComeToLeadToUsIsNotCalled() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Reply reply = send(
                    host -> List.of(InetAddress.getLoopbackAddress()),
                    "https://" + HOST + ":" + receiver.port() + "/in",
                    new HttpClientOptions(),
                    "allowed-ports",
                    Integer.toString(receiver.port()));

            assertThat(reply.status()).isNull();
            assertThat(reply.reason()).contains("private or reserved");
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void theCertificateHasToBeOfTheNameAlthoughTheAddressIsConnectedTo() throws Exception {
        HttpClientOptions trusting = new HttpClientOptions().setTrustOptions(certificateOf(HOST));
        int port = listenWithTls(certificateOf(HOST));
        HostNames toUs = host -> List.of(InetAddress.getLoopbackAddress());

        Reply right = send(toUs, "https://" + HOST + ":" + port, trusting, "allow-private-targets", "true");
        Reply wrong = send(toUs, "https://other.example.org:" + port, trusting, "allow-private-targets", "true");
        Reply untrusted =
                send(toUs, "https://" + HOST + ":" + port, new HttpClientOptions(), "allow-private-targets", "true");

        assertThat(right.status()).isEqualTo(200);
        assertThat(new String(right.body(), UTF_8)).isEqualTo(HOST);
        assertThat(wrong.reason()).contains("certificate");
        assertThat(untrusted.reason()).contains("certificate");
    }

    /** Answers with the name that the client asked for (SNI). */
    private int listenWithTls(JksOptions certificate) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(certificate)
                        .setSni(true))
                .requestHandler(request -> request.response()
                        .end(String.valueOf(request.connection().indicatedServerName())))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private JksOptions certificateOf(String host) throws Exception {
        Path store = directory.resolve(host + ".p12");
        if (!store.toFile().exists()) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "endpoint",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:" + host,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            "only-for-this-test")
                    .inheritIO()
                    .start();
            assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        return new JksOptions().setPath(store.toString()).setPassword("only-for-this-test");
    }

    @Test
    void nothingListensIsAnAnswerToo() throws Exception {
        int port;
        try (Receiver gone = new Receiver()) {
            port = gone.port();
        }

        Reply reply = send(
                host -> List.of(InetAddress.getLoopbackAddress()),
                "http://" + HOST + ":" + port,
                new HttpClientOptions(),
                "allow-private-targets",
                "true");

        assertThat(reply.reason()).isEqualTo("It refused the connection.");
    }

    @Test
    void anEndlessAnswerIsReadToItsExcerptOnly() throws Exception {
        try (Receiver receiver = new Receiver()) {
            receiver.answering(message -> new Receiver.Answer(500, Map.of(), "\u0000x".repeat(1_000_000)));

            Reply reply =
                    send(SenderTest::local, receiver.url(), new HttpClientOptions(), "allow-private-targets", "true");

            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.body()).hasSizeLessThanOrEqualTo(4096);
            assertThat(reply.excerpt()).hasSizeLessThanOrEqualTo(500).doesNotContain("\u0000");
        }
    }

    private static List<InetAddress> local(String host) throws UnknownHostException {
        return List.of(InetAddress.getByName(host));
    }

    @Test
    void silenceEndsWithTheTimeAllowed() throws Exception {
        int port = vertx.createHttpServer()
                .requestHandler(request -> {})
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();

        Reply reply = send(
                SenderTest::local,
                "http://127.0.0.1:" + port,
                new HttpClientOptions(),
                "allow-private-targets",
                "true",
                "delivery.timeout",
                "200ms");

        assertThat(reply.reason()).isEqualTo("It did not answer within 0.2 s.");
    }
}
