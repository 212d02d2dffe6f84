package org.csoregistry.event.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/** What can be done with engagement events. */
@ApplicationScoped
public class EngagementEvents {
    private static final String TYPE = EngagementEvent.TYPE;
    private static final Takers TAKERS = Takers.in("roles");

    private final EngagementEventRepository repository;
    private final Writes writes;
    private final Retellings retellings;
    private final Documents documents;
    private final Lists lists;
    private final References references;
    private final Mergers mergers;
    private final DraftReader drafts;
    private final Clock clock;

    EngagementEvents(
            EngagementEventRepository repository,
            Writes writes,
            Retellings retellings,
            Documents documents,
            Lists lists,
            References references,
            Mergers mergers,
            DraftReader drafts,
            Clock clock) {
        this.repository = repository;
        this.writes = writes;
        this.retellings = retellings;
        this.documents = documents;
        this.lists = lists;
        this.references = references;
        this.mergers = mergers;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Without a thread meanwhile, and without the text of a version that the caller holds. */
    public CompletionStage<Document> readLater(UUID id, long held, Caller by) {
        return documents.currentLater(TYPE, id, held, by);
    }

    public Page list(ListQuery query, Caller by) {
        return lists.page(EngagementEventListing.LISTING, query, by);
    }

    public Documents.History history(UUID id, long before, int limit, Caller by) {
        return documents.history(TYPE, id, before, limit, by);
    }

    public Document readVersion(UUID id, long version, Caller by) {
        return documents.at(TYPE, id, version, by);
    }

    /** @throws org.csoregistry.commons.problem.Refusal.AlreadyExists if the id is taken */
    @Transactional
    public Document register(UUID id, EngagementEventDraft draft, Caller by) {
        by.mustWriteIn(draft.countries());
        by.mustBeAllowedToPublish(null, draft.audience(), draft.countries());
        return writes.create(TYPE, EngagementEvent.register(id, named(id, draft), clock.instant()), by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document replace(UUID id, Precondition condition, EngagementEventDraft draft, Caller by) {
        return revise(id, condition, before -> draft, by);
    }

    /** Our names are no part of what is patched: they go with their ids. */
    @Transactional
    @RetriedWhenOvertaken
    public Document patch(UUID id, Precondition condition, MergePatch patch, Caller by) {
        return revise(
                id, condition, before -> patch.apply(before.named(Map.of()), EngagementEventDraft.class, drafts), by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public void withdraw(UUID id, Precondition condition, Caller by) {
        writes.withdraw(open(id, condition, by), by);
    }

    /** Carries neighbours' new names, or their end, into the events that mention them. */
    @Transactional
    public void rename(List<UUID> neighbours) {
        for (UUID id : concerned(neighbours)) {
            repository.claimed(id).ifPresent(event -> {
                writes.revise(TYPE, event, named(id, event.content()), Caller.REGISTRY);
                // Or every flush would look through all those before.
                repository.getEntityManager().detach(event);
            });
        }
    }

    /** Takes back what was told of the events while these neighbours were named in them, and tells them anew. */
    @Transactional
    public void conceal(List<UUID> neighbours) {
        for (UUID id : retellings.naming(TYPE, neighbours)) {
            repository.claimed(id).ifPresent(event -> {
                retellings.retell(event, named(id, event.content()), Caller.REGISTRY);
                repository.getEntityManager().detach(event);
            });
        }
    }

    private Document revise(UUID id, Precondition condition, UnaryOperator<EngagementEventDraft> edit, Caller by) {
        EngagementEvent event = open(id, condition, by);
        EngagementEventDraft before = event.content();
        EngagementEventDraft draft = edit.apply(before);
        by.mustWriteIn(draft.countries());
        by.mustBeAllowedToPublish(before.audience(), draft.audience(), draft.countries());
        return writes.revise(TYPE, event, named(id, draft), by);
    }

    private EngagementEvent open(UUID id, Precondition condition, Caller by) {
        EngagementEvent event = writes.open(EngagementEvent.class, TYPE, id, condition, by);
        by.mustWriteIn(event.content().countries());
        return event;
    }

    /** Whatever names a caller sent along, those of registered organizations are ours. */
    private EngagementEventDraft named(UUID id, EngagementEventDraft draft) {
        EngagementEventDraft named = named(draft);
        return mergers.settled(id, named, EngagementEventDraft.class, TAKERS)
                .map(this::named)
                .orElse(named);
    }

    private EngagementEventDraft named(EngagementEventDraft draft) {
        return draft.named(references.names(draft.organizations(), draft.audience()));
    }

    /** Those that name one of them, or did before it was merged. */
    private Collection<UUID> concerned(List<UUID> neighbours) {
        Collection<UUID> concerned = mergers.remembering(neighbours);
        concerned.addAll(repository.mentioning(neighbours));
        return concerned;
    }
}
