package org.csoregistry.organization.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.aggregate.Writes;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.organization.merge.domain.Related;
import org.csoregistry.organization.merge.domain.Separation;
import org.csoregistry.organization.merge.domain.Union;

/** Puts one organization in the place of another, and back. Within the caller's transaction. */
@ApplicationScoped
public class OrganizationMergers {
    private static final String TYPE = Organization.TYPE;

    private final OrganizationRepository repository;
    private final OrganizationClaims claims;
    private final OrganizationJudge judge;
    private final OrganizationConsequences consequences;
    private final MergeObstacles obstacles;
    private final OrganizationPointers pointers;
    private final Writes writes;
    private final Documents documents;
    private final DraftReader drafts;
    private final Clock clock;

    OrganizationMergers(
            OrganizationRepository repository,
            OrganizationClaims claims,
            OrganizationJudge judge,
            OrganizationConsequences consequences,
            MergeObstacles obstacles,
            OrganizationPointers pointers,
            Writes writes,
            Documents documents,
            DraftReader drafts,
            Clock clock) {
        this.repository = repository;
        this.claims = claims;
        this.judge = judge;
        this.consequences = consequences;
        this.obstacles = obstacles;
        this.pointers = pointers;
        this.writes = writes;
        this.documents = documents;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param carried what the one that stands for both did not say before */
    public record Joined(Document survivor, JsonNode carried, List<Related> related) {}

    /** The newest version of an organization, also of one that is gone. */
    public long version(UUID id, Caller by) {
        return documents
                .peek(TYPE, id, by)
                .orElseThrow(() -> new NotFound(TYPE, id))
                .version();
    }

    /** Puts {@code into} in the place of {@code from}; the identifiers of the latter are free before they are taken. */
    public Joined merge(UUID into, Precondition condition, UUID from, long fromVersion, Caller by) {
        List<Standing> seen = claimed(into, from);
        Organization survivor = writes.open(Organization.class, TYPE, into, condition, by);
        Organization merged = source(into, from, fromVersion);
        mustBeAsSeen(seen, survivor, merged);
        obstacles.toMerging(survivor.standing(), merged.standing());
        Standing before = survivor.standing();
        Union union = Union.of(before.content(), merged.content());
        OrganizationDraft draft = union.draft(drafts);
        Standing gone = merged.standing();
        merged.mergeInto(into, clock.instant());
        writes.tell(merged, ChangeKind.MERGED, by);
        consequences.unlist(from);
        Document told = writes.revise(TYPE, survivor, judge.named(draft), by);
        consequences.follow(List.of(new Turn(before, survivor.standing())));
        return new Joined(told, union.carried(), pointers.point(gone.id(), survivor.standing()));
    }

    /**
     * Takes {@code from} out of {@code into} again. It comes back as it was, but no more open than the one that stood for
     * it, and related to those that stand for others by now.
     */
    public void separate(
            UUID into, Precondition condition, UUID from, JsonNode carried, List<Related> related, Caller by) {
        List<Standing> seen = claimed(into, from);
        Organization survivor = writes.open(Organization.class, TYPE, into, condition, by);
        Organization merged = repository.findById(from);
        mustBeAsSeen(seen, survivor, merged);
        obstacles.toTakingBackIdentifiers(merged.standing(), into, by);
        Standing before = survivor.standing();
        writes.revise(TYPE, survivor, judge.named(Separation.of(before.content(), carried)), by);
        consequences.follow(List.of(new Turn(before, survivor.standing())));
        merged.separate(back(merged.standing(), survivor.standing()), clock.instant());
        writes.tell(merged, ChangeKind.UPDATED, by);
        pointers.pointBack(related, merged.standing(), survivor.standing());
        obstacles.toRelations(merged.standing());
        consequences.list(merged.standing());
        pointers.tellMergedOf(merged.standing(), by);
    }

    private Standing back(Standing merged, Standing survivor) {
        OrganizationDraft content = judge.named(pointers.current(merged.content()));
        Audience narrower = narrower(content.audience(), survivor.content().audience());
        LocalDate since = merged.atRiskSince() == null ? survivor.atRiskSince() : merged.atRiskSince();
        return new Standing(merged.id(), since, content.readBy(narrower));
    }

    private static Audience narrower(Audience one, Audience other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private List<Standing> claimed(UUID into, UUID from) {
        if (into.equals(from)) {
            throw new InvalidInput(Violation.at("/from", "must be another organization"));
        }
        List<Standing> seen = repository.standings(List.of(into, from));
        claims.takeBoth(seen);
        return seen;
    }

    /** What was locked was chosen by what they said before. */
    private static void mustBeAsSeen(List<Standing> seen, Organization... now) {
        for (Organization each : now) {
            if (seen.stream().noneMatch(each.standing()::equals)) {
                throw new OptimisticLockException("an organization was changed while its locks were taken");
            }
        }
    }

    private Organization source(UUID into, UUID from, long version) {
        Organization source = repository
                .findByIdOptional(from)
                .orElseThrow(() -> new InvalidInput(Violation.at("/from", "must be the id of an organization")));
        if (source.isWithdrawn()) {
            String fate = into.equals(source.mergedInto())
                    ? "is merged into this one already"
                    : source.mergedInto() == null
                            ? "must not be withdrawn"
                            : "must not be merged into another one already";
            throw new InvalidInput(Violation.at("/from", fate));
        }
        if (source.version() != version) {
            throw new InvalidInput(
                    Violation.at("/fromVersion", "must be the newest version, which is " + source.version()));
        }
        return source;
    }
}
