package org.csoregistry.verifier;

import java.util.ArrayList;
import java.util.List;
import org.csoregistry.verifier.change.Collection;
import org.csoregistry.verifier.finding.Findings;
import org.csoregistry.verifier.rule.CollectionCheck;
import org.csoregistry.verifier.source.Broker;
import org.csoregistry.verifier.source.Gateway;
import org.csoregistry.verifier.source.HttpGateway;
import org.csoregistry.verifier.source.KafkaBroker;
import org.csoregistry.verifier.source.NotExaminable;

/** Reads a registry whole, from outside, and says whether feeds, topics, reads and lists tell the same. */
public final class Verification {

    private Verification() {}

    /**
     * Verifies a registry, which may be in use meanwhile.
     *
     * @throws NotExaminable if it cannot be looked at: then nothing is said about it
     */
    public static Report run(Settings settings) {
        return run(
                settings,
                new HttpGateway(settings.gateway(), settings::token, settings.patience()),
                new KafkaBroker(settings.kafka(), settings.patience()));
    }

    static Report run(Settings settings, Gateway gateway, Broker broker) {
        Findings findings = new Findings();
        List<CollectionCheck.Tally> tallies = new ArrayList<>();
        for (Collection collection : Collection.values()) {
            tallies.addAll(new CollectionCheck(
                            collection, gateway, broker, findings, settings.patience(), settings.toleratesForeign())
                    .run());
        }
        return new Report(
                tallies, findings.faults(), findings.faultCount(), findings.warnings(), findings.warningCount());
    }
}
