package org.csoregistry.commons.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.csoregistry.launcher.stack.KafkaBroker;
import org.csoregistry.launcher.stack.PostgresServer;
import org.csoregistry.launcher.stack.TokenIssuer;

/**
 * A real PostgreSQL, a real Kafka broker and a token issuer, for the tests of one module.
 *
 * <p>Tests reach them through the static accessors, also to stop and start them again.
 */
public class RegistryStack implements QuarkusTestResourceLifecycleManager {
    public static final String PUBLIC_URL = "https://registry.example.org";

    /** Readers that may wait on a service's feeds at one time. */
    static final int MAX_WAITING = 300;

    private static final String DATABASE = "registry_test";
    private static final String PASSWORD = "not-a-secret-of-anybody";

    private static Path directory;
    private static PostgresServer postgres;
    private static KafkaBroker kafka;
    private static TokenIssuer tokens;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("registry-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresServer.startForTests(directory.resolve("postgres"));
        kafka = KafkaBroker.start(directory.resolve("kafka"), 0);
        tokens = TokenIssuer.in(directory.resolve("keys"));
        postgres.createDatabase(DATABASE, DATABASE, PASSWORD);
        return Map.of(
                "quarkus.http.test-port",
                "0",
                "registry.public-url",
                PUBLIC_URL,
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                PASSWORD,
                "registry.feed.max-waiting",
                Integer.toString(MAX_WAITING),
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "mp.jwt.verify.publickey.location",
                "file:" + tokens.publicKey(),
                "mp.jwt.verify.issuer",
                TokenIssuer.ISSUER);
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
    }

    public static TokenIssuer tokens() {
        return tokens;
    }

    public static String jdbcUrl() {
        return postgres.jdbcUrl(DATABASE) + "?user=" + DATABASE + "&password=" + PASSWORD;
    }

    public static String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public static void stopKafka() {
        kafka.close();
    }

    public static void startKafka() {
        kafka = KafkaBroker.start(directory.resolve("kafka"), kafka.port());
    }

    public static void stopPostgres() {
        postgres.close();
    }

    public static void startPostgres() {
        postgres = PostgresServer.startForTests(directory.resolve("postgres"), postgres.port());
    }
}
