package org.csoregistry.launcher.service;

import java.net.URI;
import java.nio.file.Path;
import org.csoregistry.launcher.process.TetheredJvm;

/**
 * A service to be kept running.
 *
 * @param name for people
 * @param program how to start it
 * @param pidFile where the running process is remembered
 * @param readiness answers 200 when the service is ready
 */
public record ServiceSpec(String name, TetheredJvm program, Path pidFile, URI readiness) {

    Path log() {
        return program.output();
    }
}
