package org.csoregistry.verifier.content;

import java.util.List;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.finding.Findings;
import org.csoregistry.verifier.source.Gateway;

/** The rules about what a change says, whatever came before it. */
public final class Contents {

    private final List<Rule> rules;

    interface Rule {
        void check(String place, Change change);
    }

    public Contents(Gateway gateway, Findings findings) {
        this.rules = List.of(new PersonalData(findings), new Schemas(gateway, findings));
    }

    public void check(String place, Change change) {
        rules.forEach(rule -> rule.check(place, change));
    }
}
