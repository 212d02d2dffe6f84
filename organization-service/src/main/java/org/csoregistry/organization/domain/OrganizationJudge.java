package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.organization.relation.domain.Relation;
import org.csoregistry.organization.relation.domain.RelationGraph;
import org.csoregistry.organization.relation.domain.Relations;

/** Judges an organization beside all others: whom it names, whose identifiers it claims. */
@ApplicationScoped
class OrganizationJudge {
    private final OrganizationClaims claims;
    private final OrganizationRepository repository;
    private final RelationGraph graph;
    private final Documents documents;
    private final Clock clock;

    OrganizationJudge(
            OrganizationClaims claims,
            OrganizationRepository repository,
            RelationGraph graph,
            Documents documents,
            Clock clock) {
        this.claims = claims;
        this.repository = repository;
        this.graph = graph;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The draft as it may be written, with the names of those it is related to.
     *
     * @param before null for a new one
     * @param asked with the draft as sent
     * @throws InvalidInput with all faults found
     * @throws Conflict if an identifier is another organization's
     */
    OrganizationDraft settled(Standing before, Standing asked, Caller by) {
        Turn turn = new Turn(before, asked);
        claims.take(turn);
        OrganizationDraft settled = settled(turn, neighbours(List.of(turn)), by);
        mustBeFree(asked, by);
        return settled;
    }

    /** All those to whom they are to be related, by id. */
    Map<UUID, Standing> neighbours(List<Turn> turns) {
        return repository.neighbours(turns.stream()
                .flatMap(turn -> Relations.others(turn.after().content().relations()).stream())
                .collect(Collectors.toSet()));
    }

    /** The same for one whose claims are taken, but for what only the store can say of its identifiers. */
    OrganizationDraft settled(Turn turn, Map<UUID, Standing> neighbours, Caller by) {
        OrganizationDraft before = turn.before() == null ? null : turn.before().content();
        OrganizationDraft draft = turn.after().content();
        List<Violation> faults = faults(before, turn.after(), neighbours, by);
        // Where the day begins first, it is tomorrow already.
        if (draft.confirmedOn() != null && draft.confirmedOn().isAfter(today().plusDays(1))) {
            faults.add(Violation.at("/confirmedOn", "must not lie in the future"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return named(draft, neighbours);
    }

    /** The civil date, by UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What is wrong with the relations that a draft adds. One that it had before stays, even if the other one has since
     * been withdrawn or closed to the caller.
     */
    private List<Violation> faults(
            OrganizationDraft before, Standing asked, Map<UUID, Standing> neighbours, Caller by) {
        List<Violation> faults = new ArrayList<>();
        List<Relation> relations = asked.content().relations();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            if (before == null || !Relations.say(before.relations(), relation)) {
                String fault = fault(asked.id(), before, relation, neighbours.get(relation.organizationId()), by);
                if (fault != null) {
                    faults.add(Violation.at("/relations/" + i + "/organizationId", fault));
                }
            }
        }
        return faults;
    }

    private String fault(UUID id, OrganizationDraft before, Relation relation, Standing other, Caller by) {
        if (relation.organizationId().equals(id)) {
            return "must be another organization";
        }
        boolean told = before != null && before.relations().stream().anyMatch(relation::ties);
        if (!told && (other == null || !other.isReadableBy(by))) {
            return "must be the id of an organization";
        }
        // A new one is in no circle: nobody could name it yet.
        return before != null && graph.closesCircle(id, relation)
                ? "must not lead back to the organization itself"
                : null;
    }

    /** The same with the current names of those it is related to. */
    OrganizationDraft named(OrganizationDraft draft) {
        return named(draft, repository.neighbours(Relations.others(draft.relations())));
    }

    private static OrganizationDraft named(OrganizationDraft draft, Map<UUID, Standing> neighbours) {
        if (draft.relations().isEmpty()) {
            return draft;
        }
        Map<UUID, String> names = new HashMap<>();
        neighbours.forEach((id, neighbour) -> names.put(id, neighbour.nameIn(draft.audience())));
        return draft.relating(Relations.named(draft.relations(), names));
    }

    /** @throws Conflict if an identifier is another organization's */
    void mustBeFree(Standing asked, Caller by) {
        repository.holder(asked.identifiers(), asked.id()).ifPresent(holder -> {
            boolean known = documents.peek(Organization.TYPE, holder, by).isPresent();
            throw new Conflict(
                    "An identifier belongs to another organization.", known ? "/v1/organizations/" + holder : null);
        });
    }
}
