package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.aggregate.Writes;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Listing;
import org.csoregistry.commons.page.Lists;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.page.Whole;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.organization.profile.domain.ProfileSettings;

/** What can be done with organizations. */
@ApplicationScoped
public class Organizations {
    private static final String TYPE = Organization.TYPE;

    private final OrganizationRepository repository;
    private final OrganizationClaims claims;
    private final OrganizationJudge judge;
    private final OrganizationConsequences consequences;
    private final Writes writes;
    private final Documents documents;
    private final Lists lists;
    private final DraftReader drafts;
    private final Event<Withdrawn> withdrawals;
    private final Clock clock;
    private final Listing listing;

    /** Fired in the transaction that withdraws an organization, for what hangs on it. */
    public record Withdrawn(UUID id) {}

    Organizations(
            OrganizationRepository repository,
            OrganizationClaims claims,
            OrganizationJudge judge,
            OrganizationConsequences consequences,
            Writes writes,
            Documents documents,
            Lists lists,
            DraftReader drafts,
            Event<Withdrawn> withdrawals,
            Clock clock,
            ProfileSettings settings) {
        this.repository = repository;
        this.claims = claims;
        this.judge = judge;
        this.consequences = consequences;
        this.writes = writes;
        this.documents = documents;
        this.lists = lists;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.clock = clock;
        this.listing = OrganizationListing.on(
                () -> judge.today().minusDays(settings.staleAfter().toDays()));
    }

    public Document read(UUID id, Caller by) {
        return documents.current(TYPE, id, by);
    }

    /** The same without a thread, less the text of a version that the caller holds. */
    public CompletionStage<Document> readLater(UUID id, long held, Caller by) {
        return documents.currentLater(TYPE, id, held, by);
    }

    public Page list(ListQuery query, Caller by) {
        return lists.page(listing, query, by);
    }

    /** All of the list; to be closed. */
    public Whole whole(ListQuery query, Caller by) {
        return lists.whole(listing, query, by);
    }

    public Documents.History history(UUID id, long before, int limit, Caller by) {
        return documents.history(TYPE, id, before, limit, by);
    }

    public Document readVersion(UUID id, long version, Caller by) {
        return documents.at(TYPE, id, version, by);
    }

    /** @throws org.csoregistry.commons.problem.Refusal.AlreadyExists if the id is taken */
    @Transactional
    public Document register(UUID id, OrganizationDraft draft, Caller by) {
        mustBeAccepted(id, null, draft, by);
        OrganizationDraft settled = judge.settled(null, new Standing(id, null, draft), by);
        Organization fresh = Organization.register(id, settled, clock.instant());
        Document created = writes.create(TYPE, fresh, by);
        consequences.follow(List.of(new Turn(null, fresh.standing())));
        return created;
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document replace(UUID id, Precondition condition, OrganizationDraft draft, Caller by) {
        return revise(id, condition, before -> draft, by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document patch(UUID id, Precondition condition, MergePatch patch, Caller by) {
        return revise(id, condition, before -> patch.apply(before, OrganizationDraft.class, drafts), by);
    }

    /** Says that the profile, as the caller has seen it, is right today. */
    @Transactional
    @RetriedWhenOvertaken
    public Document confirm(UUID id, Precondition condition, Caller by) {
        return revise(id, condition, before -> before.confirmed(judge.today()), by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public void withdraw(UUID id, Precondition condition, Caller by) {
        Organization organization = open(id, condition, by);
        Standing before = organization.standing();
        Turn turn = new Turn(before, null);
        claims.take(turn);
        writes.withdraw(organization, by);
        consequences.follow(List.of(turn));
        withdrawals.fire(new Withdrawn(id));
    }

    /**
     * Hides an organization from everybody below the field offices of its country, or, with null, no longer.
     *
     * @throws Conflict if another has taken one of its identifiers meanwhile
     */
    @Transactional
    @RetriedWhenOvertaken
    public Document protect(UUID id, Precondition condition, LocalDate since, Caller by) {
        Organization organization = writes.open(Organization.class, TYPE, id, condition, by);
        if (!by.mayPublishIn(organization.content().countries())) {
            throw new Forbidden("Whom to protect is for the secretariat, and for field offices in their countries.");
        }
        Standing before = organization.standing();
        Standing after = new Standing(id, since, before.content());
        Turn turn = new Turn(before, after);
        claims.take(turn);
        judge.mustBeFree(after, by);
        organization.protect(since, clock.instant());
        Document protectedNow = writes.revise(TYPE, organization, organization.content(), by);
        consequences.follow(List.of(turn));
        return protectedNow;
    }

    /**
     * Where the organization is, for who decides what hangs on it.
     *
     * @throws org.csoregistry.commons.problem.Refusal.NotFound if there is none that the caller may know of
     */
    public List<String> countries(UUID id, Caller by) {
        read(id, by);
        return repository
                .findByIdOptional(id)
                .orElseThrow(() -> new NotFound(TYPE, id))
                .content()
                .countries();
    }

    private Document revise(UUID id, Precondition condition, UnaryOperator<OrganizationDraft> edit, Caller by) {
        Organization organization = open(id, condition, by);
        Standing before = organization.standing();
        OrganizationDraft draft = edit.apply(before.content());
        mustBeAccepted(id, before.content(), draft, by);
        OrganizationDraft settled = judge.settled(before, before.with(draft), by);
        Document revised = writes.revise(TYPE, organization, settled, by);
        consequences.follow(List.of(new Turn(before, organization.standing())));
        return revised;
    }

    private Organization open(UUID id, Precondition condition, Caller by) {
        Organization organization = writes.open(Organization.class, TYPE, id, condition, by);
        mustWrite(id, organization.content(), by);
        return organization;
    }

    /**
     * What holds for every content, whether it comes by itself or in a file.
     *
     * @param before null of a new organization
     */
    void mustBeAccepted(UUID id, OrganizationDraft before, OrganizationDraft draft, Caller by) {
        if (before != null) {
            mustWrite(id, before, by);
        }
        mustWrite(id, draft, by);
        by.mustBeAllowedToPublish(before == null ? null : before.audience(), draft.audience(), draft.countries());
    }

    /** A CSO writes its own profile only; all others write in their countries. */
    private static void mustWrite(UUID id, OrganizationDraft content, Caller by) {
        if (!by.is(Role.CSO) || !id.equals(by.organization())) {
            by.mustWriteIn(content.countries());
        }
    }
}
