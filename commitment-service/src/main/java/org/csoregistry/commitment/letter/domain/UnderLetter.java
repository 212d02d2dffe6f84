package org.csoregistry.commitment.letter.domain;

import java.util.UUID;
import org.csoregistry.commons.identity.Caller;

/** What stands under a letter, and has a say in what becomes of it. */
public interface UnderLetter {

    /** @throws org.csoregistry.commons.problem.Refusal.Conflict if something does not fit these terms */
    void mustFit(UUID letterId, LetterTerms terms, Caller by);

    /** @throws org.csoregistry.commons.problem.Refusal.Conflict if there is anything */
    void mustBeEmpty(UUID letterId, Caller by);
}
