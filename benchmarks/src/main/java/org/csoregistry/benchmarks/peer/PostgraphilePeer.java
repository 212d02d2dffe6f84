package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;

/** PostGraphile over the peers' schema, nothing written but that: {@code benchmarks/peers/postgraphile} names its version. */
public final class PostgraphilePeer implements Peer {
    private static final List<String> FILES = List.of("package.json", "package-lock.json");

    @Override
    public String name() {
        return "PostGraphile";
    }

    @Override
    public String builder() {
        return "npm";
    }

    @Override
    public Process start(Path project, String javaOptions, int storePort, int port, Path output)
            throws IOException, InterruptedException {
        Path installed = installed(project);
        return Program.start(
                List.of(
                        "node",
                        installed.resolve("node_modules/postgraphile/cli.js").toString(),
                        "--connection=postgres://postgres@127.0.0.1:" + storePort + "/" + PeerStore.NAME,
                        "--host=127.0.0.1",
                        "--port=" + port,
                        // As many as the registry's services have.
                        "--max-pool-size=16",
                        "--dynamic-json",
                        "--disable-graphiql",
                        "--disable-query-log"),
                output);
    }

    /** By npm, once for each lock file. */
    private static Path installed(Path project) throws IOException, InterruptedException {
        Path sources = project.resolve("benchmarks/peers/postgraphile");
        Path target = project.resolve("benchmarks/target/postgraphile");
        Files.createDirectories(target);
        Path lock = target.resolve("node_modules/.installed-lock.json");
        Path wanted = sources.resolve("package-lock.json");
        if (!Files.exists(lock) || Files.mismatch(lock, wanted) >= 0) {
            for (String file : FILES) {
                Files.writeString(target.resolve(file), Files.readString(sources.resolve(file)));
            }
            Program.run(List.of("npm", "ci", "--prefix", target.toString(), "--no-audit", "--no-fund"));
            Files.writeString(lock, Files.readString(wanted));
        }
        return target;
    }

    /** By GraphQL: one script asks what all others ask. */
    @Override
    public Wrk asked(Wrk ours, URI base) {
        String question = ours.script().getFileName().toString().replace(".lua", "");
        List<String> arguments = new ArrayList<>(List.of(question));
        arguments.addAll(ours.arguments());
        return new Wrk(base, ours.script().resolveSibling("graphql.lua"), arguments, ours.connections());
    }
}
