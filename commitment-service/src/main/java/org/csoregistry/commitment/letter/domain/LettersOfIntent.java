package org.csoregistry.commitment.letter.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
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

/** What can be done with letters of intent. */
@ApplicationScoped
public class LettersOfIntent {
    private static final String TYPE = LetterOfIntent.TYPE;
    private static final Takers TAKERS = Takers.onceIn("parties");

    private final LetterOfIntentRepository repository;
    private final UnderLetter underLetter;
    private final References references;
    private final Mergers mergers;
    private final Writes writes;
    private final Retellings retellings;
    private final Documents documents;
    private final Lists lists;
    private final DraftReader drafts;
    private final Clock clock;

    LettersOfIntent(
            LetterOfIntentRepository repository,
            UnderLetter underLetter,
            References references,
            Mergers mergers,
            Writes writes,
            Retellings retellings,
            Documents documents,
            Lists lists,
            DraftReader drafts,
            Clock clock) {
        this.repository = repository;
        this.underLetter = underLetter;
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
        return lists.page(LetterOfIntentListing.LISTING, query, by);
    }

    public Documents.History history(UUID id, long before, int limit, Caller by) {
        return documents.history(TYPE, id, before, limit, by);
    }

    public Document readVersion(UUID id, long version, Caller by) {
        return documents.at(TYPE, id, version, by);
    }

    /**
     * What the letter lays down, for whoever may know of it. It stays so until the end of the transaction; names must
     * have been looked up before, see {@link References}.
     */
    public Optional<LetterTerms> terms(UUID id, Caller by) {
        return repository
                .kept(id)
                .map(LetterOfIntent::content)
                .filter(letter -> by.mayRead(letter.audience(), letter.countries()))
                .map(LetterOfIntentDraft::terms);
    }

    /** @throws org.csoregistry.commons.problem.Refusal.AlreadyExists if the id is taken */
    @Transactional
    public Document register(UUID id, LetterOfIntentDraft draft, Caller by) {
        by.mustWriteIn(draft.countries());
        by.mustBeAllowedToPublish(null, draft.audience(), draft.countries());
        mustHaveSuccessor(id, draft, by);
        return writes.create(TYPE, LetterOfIntent.register(id, named(id, draft), clock.instant()), by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document replace(UUID id, Precondition condition, LetterOfIntentDraft draft, Caller by) {
        return revise(id, condition, before -> draft, by);
    }

    /** Our names are no part of what is patched: they go with their ids. */
    @Transactional
    @RetriedWhenOvertaken
    public Document patch(UUID id, Precondition condition, MergePatch patch, Caller by) {
        return revise(
                id, condition, before -> patch.apply(before.named(Map.of()), LetterOfIntentDraft.class, drafts), by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public void withdraw(UUID id, Precondition condition, Caller by) {
        LetterOfIntent letter = open(id, condition, by);
        repository.claim(letter);
        underLetter.mustBeEmpty(id, by);
        writes.withdraw(letter, by);
    }

    /** Carries neighbours' new names, or their end, into the letters that mention them. */
    @Transactional
    public void rename(List<UUID> neighbours) {
        for (UUID id : concerned(neighbours)) {
            repository.claimed(id).ifPresent(letter -> {
                writes.revise(TYPE, letter, named(id, letter.content()), Caller.REGISTRY);
                // Or every flush would look through all those before.
                repository.getEntityManager().detach(letter);
            });
        }
    }

    /** Takes back what was told of the letters while these neighbours were named in them, and tells them anew. */
    @Transactional
    public void conceal(List<UUID> neighbours) {
        for (UUID id : retellings.naming(TYPE, neighbours)) {
            repository.claimed(id).ifPresent(letter -> {
                retellings.retell(letter, named(id, letter.content()), Caller.REGISTRY);
                repository.getEntityManager().detach(letter);
            });
        }
    }

    private Document revise(UUID id, Precondition condition, UnaryOperator<LetterOfIntentDraft> edit, Caller by) {
        LetterOfIntent letter = open(id, condition, by);
        LetterOfIntentDraft before = letter.content();
        LetterOfIntentDraft draft = edit.apply(before);
        by.mustWriteIn(draft.countries());
        by.mustBeAllowedToPublish(before.audience(), draft.audience(), draft.countries());
        mustHaveSuccessor(id, draft, by);
        LetterOfIntentDraft named = named(id, draft);
        if (!draft.terms().equals(before.terms())) {
            repository.claim(letter);
            underLetter.mustFit(id, draft.terms(), by);
        }
        return writes.revise(TYPE, letter, named, by);
    }

    private LetterOfIntent open(UUID id, Precondition condition, Caller by) {
        LetterOfIntent letter = writes.open(LetterOfIntent.class, TYPE, id, condition, by);
        by.mustWriteIn(letter.content().countries());
        return letter;
    }

    private LetterOfIntentDraft named(UUID id, LetterOfIntentDraft draft) {
        LetterOfIntentDraft named = named(draft);
        return mergers.settled(id, named, LetterOfIntentDraft.class, TAKERS)
                .map(this::named)
                .orElse(named);
    }

    private LetterOfIntentDraft named(LetterOfIntentDraft draft) {
        return draft.named(references.names(draft.mentions(), draft.audience()));
    }

    /** Those that name one of them, or did before it was merged. */
    private Collection<UUID> concerned(List<UUID> neighbours) {
        Collection<UUID> concerned = mergers.remembering(neighbours);
        concerned.addAll(repository.mentioning(neighbours));
        return concerned;
    }

    private void mustHaveSuccessor(UUID id, LetterOfIntentDraft draft, Caller by) {
        UUID successor = draft.supersededBy();
        if (successor != null
                && (successor.equals(id) || documents.peek(TYPE, successor, by).isEmpty())) {
            throw new InvalidInput(Violation.at("/supersededBy", "must be the id of another letter"));
        }
    }
}
