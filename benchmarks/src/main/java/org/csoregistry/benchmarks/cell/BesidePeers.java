package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.peer.Peer;
import org.csoregistry.benchmarks.peer.PostgraphilePeer;
import org.csoregistry.benchmarks.peer.RunningPeer;
import org.csoregistry.benchmarks.peer.SpringPeer;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/**
 * Duels with the same directory by what a user would pick instead; each peer runs only meanwhile. They neither ask who
 * calls, nor check what is written, nor relay: whatever that costs the registry counts against the registry.
 */
final class BesidePeers {
    private static final Peer SPRING = new SpringPeer();
    private static final List<Peer> PEERS = List.of(SPRING, new PostgraphilePeer());
    private static final Map<Peer, Double> READ_BARS = Map.of(SPRING, 3.0);
    private static final Map<Peer, Double> CREATE_BARS = Map.of(SPRING, 1.8);

    /** Times as long as a measurement: the registry has been at work for minutes when a peer starts. */
    private static final int HEAD_START = 3;

    private BesidePeers() {}

    static void reads(Filled filled, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        for (Peer peer : PEERS) {
            with(peer, filled.suite(), options, report, running -> {
                running.fill(filled.family(), filled.count());
                Wrk read = filled.wrk("read.lua");
                fight("read by id", read, peer, running, READ_BARS, options, report);
                Wrk list = filled.wrk("list.lua");
                fight("list 50 by country", list, peer, running, Map.of(), options, report);
            });
        }
    }

    static void creates(Suite suite, Wrk ours, Options options, Report report)
            throws IOException, InterruptedException, SQLException {
        for (Peer peer : PEERS) {
            with(
                    peer,
                    suite,
                    options,
                    report,
                    running -> fight("create", ours, peer, running, CREATE_BARS, options, report));
        }
    }

    private static void fight(
            String title,
            Wrk ours,
            Peer peer,
            RunningPeer running,
            Map<Peer, Double> bars,
            Options options,
            Report report)
            throws IOException, InterruptedException {
        Wrk theirs = running.asked(ours);
        theirs.perSecond(options.time().multipliedBy(HEAD_START));
        new Duel(title, ours, peer.name(), theirs, bars.getOrDefault(peer, Duel.NO_BAR)).fight(options, report);
    }

    private interface Fight {
        void with(RunningPeer running) throws IOException, InterruptedException, SQLException;
    }

    private static void with(Peer peer, Suite suite, Options options, Report report, Fight fight)
            throws IOException, InterruptedException, SQLException {
        if (!Program.isInstalled(peer.builder())) {
            report.skipped("beside " + peer.name(), peer.builder() + ", which builds it, is not installed");
            return;
        }
        RunningPeer started;
        try {
            started = RunningPeer.start(peer, options.project(), suite, Suite.FULL_COMPILER);
        } catch (IOException | IllegalStateException e) {
            System.err.println(e.getMessage());
            report.skipped("beside " + peer.name(), "it could not be built or started here");
            return;
        }
        try (RunningPeer running = started) {
            fight.with(running);
        }
    }
}
