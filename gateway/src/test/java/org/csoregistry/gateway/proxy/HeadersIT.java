package org.csoregistry.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class HeadersIT {
    private static final Iterable<String> COOKIES = List.of("a=1", "b=2");
    private static final String GET = "GET /v1/events HTTP/1.1\r\nHost: registry.example.org\r\n";

    @Test
    void whatTheCallerSaysOfProxiesIsForgottenAndSaidAfresh() throws Exception {
        MultiMap seen = seenByService(
                GET
                        + """
                Forwarded: for=10.0.0.1;proto=https
                X-Forwarded-For: 10.0.0.1
                X-Forwarded-Proto: https
                X-Forwarded-Host: evil.example.org
                X-Forwarded-Prefix: /admin
                X-Real-IP: 10.0.0.1
                """);

        assertThat(seen.get("Forwarded")).isNull();
        assertThat(seen.get("X-Real-IP")).isNull();
        assertThat(seen.get("X-Forwarded-Prefix")).isNull();
        assertThat(seen.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.getAll("X-Forwarded-Host")).containsExactly("registry.example.org");
        assertThat(seen.getAll("Host")).containsExactly("registry.example.org");
    }

    @Test
    void whatBelongsToTheHopEndsHere() throws Exception {
        MultiMap seen = seenByService(
                GET
                        + """
                Connection: X-Secret, Keep-Alive
                X-Secret: 1
                Keep-Alive: timeout=5
                TE: trailers
                Proxy-Authorization: Basic eA==
                Upgrade: websocket
                """);

        assertThat(seen.names()).doesNotContain("X-Secret", "Keep-Alive", "TE", "Proxy-Authorization", "Upgrade");
    }

    @Test
    void whatBelongsToTheCallerPasses() throws Exception {
        MultiMap seen = seenByService(
                GET
                        + """
                Authorization: Bearer abc
                If-Match: "3"
                Accept: text/csv
                Accept: application/json
                X-Request-Id: field-7.a
                """);

        assertThat(seen.get("Authorization")).isEqualTo("Bearer abc");
        assertThat(seen.get("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.getAll("Accept")).containsExactly("text/csv", "application/json");
        assertThat(seen.getAll("X-Request-Id")).containsExactly("field-7.a");
    }

    @Test
    void aRequestIdIsMadeWhereNoneOrAHarmfulOneIsGiven() throws Exception {
        assertThat(seenByService(GET).get("X-Request-Id")).hasSize(36);
        assertThat(seenByService(GET + "X-Request-Id: a b\n").get("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void answersAreCleanedToo() throws Exception {
        try (var service = FakeService.start(Service.EVENT, request -> request.response()
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "1")
                .putHeader("Keep-Alive", "timeout=9")
                .putHeader("Set-Cookie", COOKIES)
                .end("body"))) {
            String answer = Wire.exchange(GET + "X-Request-Id: abc\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .contains("Set-Cookie: a=1\r\n", "Set-Cookie: b=2\r\n", "X-Request-Id: abc\r\n")
                    .doesNotContain("X-Internal", "Keep-Alive")
                    .containsOnlyOnce("X-Content-Type-Options: nosniff")
                    .endsWith("\r\n\r\nbody");
        }
    }

    private static MultiMap seenByService(String head) throws Exception {
        CompletableFuture<MultiMap> seen = new CompletableFuture<>();
        try (var service = FakeService.start(Service.EVENT, request -> {
            seen.complete(MultiMap.caseInsensitiveMultiMap().addAll(request.headers()));
            request.response().putHeader("Connection", "close").end();
        })) {
            try (Wire wire = new Wire().send(head.replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n")) {
                wire.readUntil("\r\n\r\n");
            }
            return seen.get(1, TimeUnit.SECONDS);
        }
    }
}
