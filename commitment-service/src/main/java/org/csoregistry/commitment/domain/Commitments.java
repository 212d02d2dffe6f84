package org.csoregistry.commitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.csoregistry.commitment.letter.domain.LetterTerms;
import org.csoregistry.commitment.letter.domain.LettersOfIntent;
import org.csoregistry.commons.aggregate.Retellings;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.aggregate.Writes;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.consume.Mergers;
import org.csoregistry.commons.consume.References;
import org.csoregistry.commons.consume.Takers;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Lists;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/** What can be done with commitments. */
@ApplicationScoped
public class Commitments {
    private static final String TYPE = Commitment.TYPE;
    private static final Takers TAKERS = Takers.onceIn("responsible", "supporting");

    private final CommitmentRepository repository;
    private final LettersOfIntent letters;
    private final References references;
    private final Mergers mergers;
    private final Writes writes;
    private final Retellings retellings;
    private final Documents documents;
    private final Lists lists;
    private final DraftReader drafts;
    private final Clock clock;

    Commitments(
            CommitmentRepository repository,
            LettersOfIntent letters,
            References references,
            Mergers mergers,
            Writes writes,
            Retellings retellings,
            Documents documents,
            Lists lists,
            DraftReader drafts,
            Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.references = references;
        this.mergers = mergers;
        this.writes = writes;
        this.retellings = retellings;
        this.documents = documents;
        this.lists = lists;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Without a thread meanwhile, and without the text of a version that the caller holds. */
    public CompletionStage<Document> readLater(UUID id, long held, Caller by) {
        return documents.currentLater(TYPE, id, held, by);
    }

    public Page list(ListQuery query, Caller by) {
        return lists.page(CommitmentListing.LISTING, query, by);
    }

    public Documents.History history(UUID id, long before, int limit, Caller by) {
        return documents.history(TYPE, id, before, limit, by);
    }

    public Document readVersion(UUID id, long version, Caller by) {
        return documents.at(TYPE, id, version, by);
    }

    /** @throws org.csoregistry.commons.problem.Refusal.AlreadyExists if the id is taken */
    @Transactional
    public Document register(UUID id, CommitmentDraft draft, Caller by) {
        CommitmentDraft placed = placed(named(id, draft), by);
        by.mustWriteIn(placed.countries());
        by.mustBeAllowedToPublish(null, placed.audience(), placed.countries());
        return writes.create(TYPE, Commitment.register(id, placed, clock.instant()), by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document replace(UUID id, Precondition condition, CommitmentDraft draft, Caller by) {
        return revise(id, condition, before -> draft, by);
    }

    /** Our names are no part of what is patched: they go with their ids. So does the day of a status with the status. */
    @Transactional
    @RetriedWhenOvertaken
    public Document patch(UUID id, Precondition condition, MergePatch patch, Caller by) {
        boolean restated = patch.patch().has("status");
        return revise(
                id,
                condition,
                before -> {
                    CommitmentDraft base = before.named(Map.of());
                    return patch.apply(restated ? base.undated() : base, CommitmentDraft.class, drafts);
                },
                by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public void withdraw(UUID id, Precondition condition, Caller by) {
        writes.withdraw(open(id, condition, by), by);
    }

    /** Carries neighbours' new names, or their end, into the commitments that mention them. */
    @Transactional
    public void rename(List<UUID> neighbours) {
        for (UUID id : concerned(neighbours)) {
            repository.claimed(id).ifPresent(commitment -> {
                writes.revise(TYPE, commitment, named(id, commitment.content()), Caller.REGISTRY);
                // Or every flush would look through all those before.
                repository.getEntityManager().detach(commitment);
            });
        }
    }

    /** Takes back what was told of the commitments while these neighbours were named in them, and tells them anew. */
    @Transactional
    public void conceal(List<UUID> neighbours) {
        for (UUID id : retellings.naming(TYPE, neighbours)) {
            repository.claimed(id).ifPresent(commitment -> {
                retellings.retell(commitment, named(id, commitment.content()), Caller.REGISTRY);
                repository.getEntityManager().detach(commitment);
            });
        }
    }

    private Document revise(UUID id, Precondition condition, UnaryOperator<CommitmentDraft> edit, Caller by) {
        Commitment commitment = open(id, condition, by);
        CommitmentDraft before = commitment.content();
        CommitmentDraft draft = placed(named(id, edit.apply(before)), by);
        by.mustWriteIn(draft.countries());
        by.mustBeAllowedToPublish(before.audience(), draft.audience(), draft.countries());
        return writes.revise(TYPE, commitment, draft, by);
    }

    private Commitment open(UUID id, Precondition condition, Caller by) {
        Commitment commitment = writes.open(Commitment.class, TYPE, id, condition, by);
        by.mustWriteIn(commitment.content().countries());
        return commitment;
    }

    private CommitmentDraft named(UUID id, CommitmentDraft draft) {
        CommitmentDraft named = named(draft);
        return mergers.settled(id, named, CommitmentDraft.class, TAKERS)
                .map(this::named)
                .orElse(named);
    }

    private CommitmentDraft named(CommitmentDraft draft) {
        return draft.named(references.names(draft.mentions(), draft.audience()));
    }

    /** Those that name one of them, or did before it was merged. */
    private Collection<UUID> concerned(List<UUID> neighbours) {
        Collection<UUID> concerned = mergers.remembering(neighbours);
        concerned.addAll(repository.mentioning(neighbours));
        return concerned;
    }

    /** Puts the commitment under its letter, if it has one. */
    private CommitmentDraft placed(CommitmentDraft draft, Caller by) {
        if (draft.letterId() == null) {
            return draft;
        }
        LetterTerms letter = letters.terms(draft.letterId(), by)
                .orElseThrow(() -> new InvalidInput(Violation.at("/letterId", "must be the id of a letter of intent")));
        CommitmentDraft placed = draft.under(letter);
        List<Violation> contradictions = placed.contradictions(letter);
        if (!contradictions.isEmpty()) {
            throw new InvalidInput(contradictions);
        }
        return placed;
    }
}
