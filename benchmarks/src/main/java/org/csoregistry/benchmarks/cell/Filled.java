package org.csoregistry.benchmarks.cell;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Pgbench;
import org.csoregistry.benchmarks.load.Writer;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.stack.Families;
import org.csoregistry.benchmarks.stack.Ids;
import org.csoregistry.benchmarks.stack.Suite;

/** A suite in which many organizations have been registered, through the front of the service and in no other way. */
record Filled(Suite suite, Path scripts, int family, int count) {
    private static final int TOGETHER = 16;

    static Filled of(Suite suite, Options options) throws InterruptedException, SQLException {
        int family = Families.next();
        new Writer(suite.organizations(), suite.token()).fill(family, options.organizations(), TOGETHER);
        try (Connection store = suite.store();
                Statement statement = store.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return new Filled(suite, options.project().resolve("benchmarks/scripts"), family, options.organizations());
    }

    /** Load on organization-service by one of the scripts that want to know what there is. */
    Wrk wrk(String script, String... headers) {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(family), Integer.toString(count)));
        arguments.addAll(List.of(headers));
        return new Wrk(suite.organizations(), scripts.resolve(script), arguments);
    }

    Pgbench pgbench(String script) {
        String prefix = Ids.of(family, 0).toString().substring(0, 24);
        return new Pgbench(
                suite.storePort(),
                scripts.resolve(script),
                Map.of("count", Integer.toString(count), "family", Integer.toString(family), "prefix", prefix));
    }
}
