package org.csoregistry.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs in the broker's JVM: formats the storage if that has not been done, then is the broker.
 *
 * <p>One JVM instead of two saves a second or more at every first start.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** @param arguments the broker's configuration file, its storage directory */
    public static void main(String[] arguments) throws Exception {
        String configuration = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String cluster = org.apache.kafka.common.Uuid.randomUuid().toString();
            String[] format = {"format", "--config", configuration, "--cluster-id", cluster};
            int code = kafka.tools.StorageTool.execute(format, System.out);
            if (code != 0) {
                System.exit(code);
            }
        }
        kafka.Kafka.main(new String[] {configuration});
    }
}
