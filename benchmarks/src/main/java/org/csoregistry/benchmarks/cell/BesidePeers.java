package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.SQLException;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.peer.SpringPeer;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/**
 * Duels with the same directory by Spring Boot and JPA, which runs only meanwhile. It neither asks who calls, nor checks
 * what is written, nor relays: whatever that costs the registry counts against the registry.
 */
final class BesideSpring {
    private static final String PEER = "Spring Boot and JPA";

    /** Times as long as a measurement: the registry has been at work for minutes when this peer starts. */
    private static final int HEAD_START = 3;

    private BesideSpring() {}

    static void reads(Filled filled, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        with(filled.suite(), options, report, spring -> {
            spring.fill(filled.family(), filled.count());
            fight("read by id", filled.wrk("read.lua"), spring, 3, options, report);
            fight("list 50 by country", filled.wrk("list.lua"), spring, Duel.NO_BAR, options, report);
        });
    }

    static void creates(Suite suite, Wrk ours, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        with(suite, options, report, spring -> fight("create", ours, spring, 1.8, options, report));
    }

    private static void fight(String title, Wrk ours, SpringPeer spring, double bar, Options options, Report report)
            throws IOException, InterruptedException {
        Wrk theirs = ours.at(spring.base());
        theirs.perSecond(options.time().multipliedBy(HEAD_START));
        new Duel(title, ours, PEER, theirs, bar).fight(options, report);
    }

    private interface Fight {
        void with(SpringPeer spring) throws IOException, InterruptedException, SQLException;
    }

    private static void with(Suite suite, Options options, Report report, Fight fight)
            throws IOException, InterruptedException, SQLException {
        if (!Program.isInstalled("mvn")) {
            report.skipped("beside " + PEER, "Maven, which builds it, is not installed");
            return;
        }
        SpringPeer started;
        try {
            started = SpringPeer.start(options.project(), suite, Suite.FULL_COMPILER);
        } catch (IOException | IllegalStateException e) {
            System.err.println(e.getMessage());
            report.skipped("beside " + PEER, "it could not be built or started here");
            return;
        }
        try (SpringPeer spring = started) {
            fight.with(spring);
        }
    }
}
