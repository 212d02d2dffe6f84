package org.csoregistry.commitment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commitment.domain.Commitments;
import org.csoregistry.commitment.letter.domain.LettersOfIntent;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.consume.Exposures;
import org.csoregistry.commons.consume.References;

/** Keeps the neighbours' names, and carries them to wherever they are mentioned. */
@ApplicationScoped
class Mentions {
    private final References references;
    private final Exposures exposures;
    private final LettersOfIntent letters;
    private final Commitments commitments;

    Mentions(References references, Exposures exposures, LettersOfIntent letters, Commitments commitments) {
        this.references = references;
        this.exposures = exposures;
        this.letters = letters;
        this.commitments = commitments;
    }

    void follow(List<Change> news) {
        List<UUID> concealed = exposures.ending(news);
        List<UUID> renamed = references.put(news);
        if (!concealed.isEmpty()) {
            letters.conceal(concealed);
            commitments.conceal(concealed);
        }
        if (!renamed.isEmpty()) {
            letters.rename(renamed);
            commitments.rename(renamed);
        }
    }
}
