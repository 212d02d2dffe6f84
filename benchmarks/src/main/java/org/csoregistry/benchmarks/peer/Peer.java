package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.csoregistry.benchmarks.load.Wrk;

/** A directory of organizations that a user might have instead of ours. */
public interface Peer {
    /** For people. */
    String name();

    /** The program of the machine that builds it. */
    String builder();

    /**
     * Builds it if need be, and starts it.
     *
     * @param javaOptions those of the registry's services in the same cell, for a peer in Java
     * @param storePort of the PostgreSQL where it finds its database
     * @param port where it shall listen
     * @param output its log
     * @throws IOException with what was said, if it cannot be built
     */
    Process start(Path project, String javaOptions, int storePort, int port, Path output)
            throws IOException, InterruptedException;

    /** What the registry is asked, as this one wants to be asked it. */
    default Wrk asked(Wrk ours, URI base) {
        return ours.at(base);
    }
}
