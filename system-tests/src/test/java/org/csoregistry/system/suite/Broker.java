package org.csoregistry.system.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import org.csoregistry.launcher.stack.KafkaBroker;

/** The suite's Kafka broker. The launcher does not start it again when it ends; an operator, played here, does. */
public final class Broker {

    private final Places places;
    private KafkaBroker restarted;

    Broker(Places places) {
        this.places = places;
    }

    public synchronized void stop() {
        if (restarted != null) {
            restarted.close();
            restarted = null;
        } else if (isRecorded()) {
            ProcessHandle process = Child.recordedIn(pidFile()).process();
            process.destroy();
            process.onExit().join();
        }
    }

    /** The process, whoever has started it. */
    public synchronized Child process() {
        return Child.recordedIn(pidFile());
    }

    /** SIGKILL, and then a new one. */
    public synchronized void crash() {
        process().kill();
        restarted = null;
        start();
    }

    /** On the same data and ports. */
    public synchronized void start() {
        restarted = KafkaBroker.start(
                places.data().resolve("kafka"), places.port("KAFKA"), places.port("KAFKA_CONTROLLER"));
    }

    private boolean isRecorded() {
        return Files.exists(pidFile());
    }

    private Path pidFile() {
        return places.data().resolve("kafka/broker.pid");
    }
}
