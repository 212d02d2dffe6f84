package org.csoregistry.commitment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import org.csoregistry.commitment.domain.Commitments;
import org.csoregistry.commitment.letter.domain.LettersOfIntent;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.consume.Referenced;
import org.csoregistry.commons.consume.References;

/** Keeps a neighbour's name, and carries it to wherever it is mentioned. */
@ApplicationScoped
class Mentions {
    private final References references;
    private final LettersOfIntent letters;
    private final Commitments commitments;

    Mentions(References references, LettersOfIntent letters, Commitments commitments) {
        this.references = references;
        this.letters = letters;
        this.commitments = commitments;
    }

    void follow(Change change) {
        Referenced referenced = Referenced.in(change);
        if (references.put(change, referenced.name(), referenced.audience())) {
            letters.rename(change.resourceId());
            commitments.rename(change.resourceId());
        }
    }
}
