package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csoregistry.launcher.process.TetheredJvm;

/** {@code benchmarks/peers/spring}, which serves the registry's own paths. */
public final class SpringPeer implements Peer {
    private static final String MAIN = "org.springframework.boot.loader.launch.JarLauncher";

    @Override
    public String name() {
        return "Spring Boot and JPA";
    }

    @Override
    public String builder() {
        return "mvn";
    }

    @Override
    public Process start(Path project, String javaOptions, int storePort, int port, Path output)
            throws IOException, InterruptedException {
        Path application = MavenBuild.jar(project, "spring", "spring-directory.jar");
        // The launcher's own options come first for its services, too.
        List<String> options = new ArrayList<>(List.of("-Xss512k", "-XX:+UseSerialGC"));
        options.addAll(MavenBuild.words(javaOptions));
        Map<String, String> settings = Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(port),
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + storePort + "/" + PeerStore.NAME,
                "SPRING_DATASOURCE_USERNAME",
                "postgres");
        return new TetheredJvm(options, List.of(application), MAIN, List.of(), settings, output).start();
    }
}
