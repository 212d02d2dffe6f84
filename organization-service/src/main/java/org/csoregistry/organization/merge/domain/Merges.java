package org.csoregistry.organization.merge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.organization.domain.OrganizationMergers;
import org.csoregistry.organization.domain.Organizations;

/** Makes one organization of two that are the same, and two again. The ETag is that of the one that stands for both. */
@ApplicationScoped
public class Merges {
    private static final String WHAT = "merge";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final OrganizationMergers mergers;
    private final MergeStore store;
    private final Event<Made> made;
    private final Event<Undone> undone;
    private final Event<Organizations.Withdrawn> withdrawals;
    private final Clock clock;

    /** Fired in the transaction of a merge, for what hangs on the one that goes. */
    public record Made(UUID id, UUID into, UUID from, Caller by) {}

    /** Fired in the transaction that undoes a merge. */
    public record Undone(UUID id, UUID into, UUID from, Caller by) {}

    Merges(
            OrganizationMergers mergers,
            MergeStore store,
            Event<Made> made,
            Event<Undone> undone,
            Event<Organizations.Withdrawn> withdrawals,
            Clock clock) {
        this.mergers = mergers;
        this.store = store;
        this.made = made;
        this.undone = undone;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /**
     * @param into the one that shall stand for both
     * @throws org.csoregistry.commons.problem.Refusal.InvalidInput if the other one cannot be merged, or together they
     *     would be too long
     * @throws Conflict if the two are tied to each other, or not as open as each other
     */
    @Transactional
    @RetriedWhenOvertaken
    public Document merge(UUID into, Precondition condition, MergeDraft draft, Caller by) {
        OrganizationMergers.Joined joined = mergers.merge(into, condition, draft.from(), draft.fromVersion(), by);
        Merge merge = new Merge(
                Ids.next(), into, draft.from(), now(), by.subject(), joined.carried(), joined.related(), null, null);
        store.add(merge);
        made.fire(new Made(merge.id(), into, draft.from(), by));
        return document(merge, joined.survivor().version());
    }

    /** Those in which the organization is either, newest first. */
    public Page list(UUID organization, UUID after, int limit, Caller by) {
        mergers.version(organization, by);
        List<Merge> found = store.of(organization, after == null ? AFTER_ALL : after, limit + 1);
        List<Merge> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return new Page(
                shown.stream().map(merge -> RegistryJson.write(merge.view())).toList(), next, null);
    }

    public Document read(UUID organization, UUID id, Caller by) {
        long version = mergers.version(organization, by);
        return document(store.of(organization, id).orElseThrow(() -> new NotFound(WHAT, id)), version);
    }

    /**
     * @throws NotFound if the organization does not stand for another by this merge
     * @throws Conflict if it cannot be undone any more
     */
    @Transactional
    @RetriedWhenOvertaken
    public void undo(UUID into, UUID id, Precondition condition, Caller by) {
        mergers.version(into, by);
        Merge merge = store.of(into, id)
                .filter(found -> found.stands() && found.into().equals(into))
                .orElseThrow(() -> new NotFound("standing " + WHAT, id));
        mergers.separate(into, condition, merge.from(), merge.carried(), merge.related(), by);
        store.undo(id, now(), by.subject());
        undone.fire(new Undone(id, into, merge.from(), by));
    }

    /** What hangs on those for which it stood ends with it. */
    void forget(@Observes Organizations.Withdrawn organization) {
        store.mergedInto(organization.id()).forEach(from -> withdrawals.fire(new Organizations.Withdrawn(from)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Document document(Merge merge, long version) {
        return new Document(merge.id(), version, RegistryJson.write(merge.view()));
    }
}
