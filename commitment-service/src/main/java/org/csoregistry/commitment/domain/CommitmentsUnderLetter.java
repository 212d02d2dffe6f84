package org.csoregistry.commitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.csoregistry.commitment.letter.domain.LetterTerms;
import org.csoregistry.commitment.letter.domain.UnderLetter;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;

/** Holds a letter to what its commitments rely on. */
@ApplicationScoped
class CommitmentsUnderLetter implements UnderLetter {
    private final CommitmentRepository repository;
    private final Documents documents;

    CommitmentsUnderLetter(CommitmentRepository repository, Documents documents) {
        this.repository = repository;
        this.documents = documents;
    }

    @Override
    public void mustFit(UUID letterId, LetterTerms terms, Caller by) {
        for (Commitment commitment : repository.under(letterId)) {
            if (!commitment.content().contradictions(terms).isEmpty()) {
                throw new Conflict(
                        "A commitment under this letter has a wider audience, another country, or a clause that the"
                                + " letter would not have.",
                        holder(commitment, by));
            }
        }
    }

    @Override
    public void mustBeEmpty(UUID letterId, Caller by) {
        for (Commitment commitment : repository.under(letterId)) {
            throw new Conflict("There are commitments under this letter.", holder(commitment, by));
        }
    }

    private String holder(Commitment commitment, Caller by) {
        boolean known = documents.peek(Commitment.TYPE, commitment.id(), by).isPresent();
        return known ? "/v1/commitments/" + commitment.id() : null;
    }
}
