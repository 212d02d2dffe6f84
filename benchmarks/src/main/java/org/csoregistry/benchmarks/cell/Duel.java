package org.csoregistry.benchmarks.cell;

import java.io.IOException;
import org.csoregistry.benchmarks.Options;
import org.csoregistry.benchmarks.load.Contestant;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.report.Rounds;

/**
 * The same thing done by us and by another, in turns, so that whatever disturbs the machine disturbs both.
 *
 * @param title for people
 * @param peer whom ours is measured against, for people
 * @param bar the least share of the peer's rate that ours must reach, or {@link #NO_BAR}
 */
record Duel(String title, Contestant ours, String peer, Contestant theirs, double bar) {
    static final double NO_BAR = 0;

    void fight(Options options, Report report) throws IOException, InterruptedException {
        ours.perSecond(options.time().multipliedBy(ours.warming()));
        theirs.perSecond(options.time().multipliedBy(theirs.warming()));
        Rounds us = new Rounds();
        Rounds them = new Rounds();
        for (int round = 0; round < options.rounds(); round++) {
            us.add(ours.perSecond(options.time()));
            them.add(theirs.perSecond(options.time()));
        }
        report.compare(title, us, peer, them, "/s", bar);
    }
}
