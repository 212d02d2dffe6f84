package org.csoregistry.organization.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.aggregate.BulkWrites;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.imports.ImportOptions;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.commons.imports.Outcome;
import org.csoregistry.commons.imports.Outcome.Kind;
import org.csoregistry.commons.imports.Tally;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.organization.domain.Proposals.Proposal;

/** Some rows of a file: looked up together, judged one by one, written together. */
@ApplicationScoped
class OrganizationBatches {
    private final OrganizationRepository repository;
    private final BulkWrites writes;
    private final Organizations organizations;
    private final OrganizationClaims claims;
    private final OrganizationJudge judge;
    private final OrganizationConsequences consequences;
    private final DraftReader drafts;
    private final Clock clock;

    OrganizationBatches(
            OrganizationRepository repository,
            BulkWrites writes,
            Organizations organizations,
            OrganizationClaims claims,
            OrganizationJudge judge,
            OrganizationConsequences consequences,
            DraftReader drafts,
            Clock clock) {
        this.repository = repository;
        this.writes = writes;
        this.organizations = organizations;
        this.claims = claims;
        this.judge = judge;
        this.consequences = consequences;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What becomes of each row, in their order.
     *
     * @param raised by how many versions others have been raised by the rows before; added to
     */
    @Transactional
    List<Outcome> apply(List<ImportRow> rows, Tally tally, Map<UUID, Long> raised, ImportOptions options, Caller by) {
        Rows before = new Rows(tally, raised);
        List<Outcome> outcomes = new ArrayList<>();
        int size = rows.size();
        while (outcomes.size() < rows.size()) {
            List<ImportRow> next = rows.subList(outcomes.size(), Math.min(rows.size(), outcomes.size() + size));
            List<Outcome> some =
                    part(next, OrganizationBatch.lookUp(next, before, repository, writes), raised, options, by);
            outcomes.addAll(some);
            // So that rows which have to wait for each other are not looked up again and again.
            size = 2 * some.size();
        }
        return outcomes;
    }

    /** The first of the rows, as many as need not see what those before have made. */
    private List<Outcome> part(
            List<ImportRow> rows, OrganizationBatch batch, Map<UUID, Long> raised, ImportOptions options, Caller by) {
        Map<ImportRow, Outcome> outcomes = new LinkedHashMap<>();
        Proposals proposals = new Proposals();
        for (ImportRow row : rows) {
            try {
                Proposal proposal = propose(row, batch, options, by);
                if (proposals.mustComeFirst(proposal.turn())) {
                    break;
                }
                outcomes.put(
                        row, Outcome.of(Kind.UNCHANGED, row, proposal.turn().id()));
                proposals.add(proposal);
            } catch (Refusal refusal) {
                outcomes.put(row, Outcome.refused(row, refusal));
            }
        }
        if (options.apart()) {
            claims.take(proposals.turns());
        }
        accept(proposals, batch, outcomes, by);
        writes.write(batch.fresh(), batch.revised(), by);
        consequences.follow(batch.written()).forEach((id, versions) -> raised.merge(id, versions, Long::sum));
        return List.copyOf(outcomes.values());
    }

    private Proposal propose(ImportRow row, OrganizationBatch batch, ImportOptions options, Caller by) {
        Organization organization = batch.target(row, by);
        UUID id = batch.claim(row, organization);
        Standing before = organization == null ? null : organization.standing();
        OrganizationDraft current = before == null ? null : before.content();
        OrganizationDraft draft = drafts.read(row.edited(tree(current)), OrganizationDraft.class);
        Turn turn = new Turn(before, before == null ? new Standing(id, null, draft) : before.with(draft));
        if (!draft.equals(current)) {
            batch.mustHaveSeen(row, organization, options);
            organizations.mustBeAccepted(id, current, draft, by);
        }
        return new Proposal(row, organization, turn);
    }

    private void accept(Proposals proposals, OrganizationBatch batch, Map<ImportRow, Outcome> outcomes, Caller by) {
        List<Proposal> changing = proposals.changing();
        Map<UUID, Standing> neighbours =
                judge.neighbours(changing.stream().map(Proposal::turn).toList());
        for (Proposal proposal : changing) {
            ImportRow row = proposal.row();
            try {
                Turn turn = proposal.turn().settled(judge.settled(proposal.turn(), neighbours, by));
                batch.claim(row, turn.after().identifiers(), turn.id(), by);
                Kind kind = batch.take(proposal.organization(), turn, clock.instant());
                outcomes.put(row, Outcome.of(kind, row, turn.id()));
            } catch (Refusal refusal) {
                outcomes.put(row, Outcome.refused(row, refusal));
            }
        }
    }

    private static ObjectNode tree(OrganizationDraft draft) {
        return draft == null ? RegistryJson.MAPPER.createObjectNode() : RegistryJson.MAPPER.valueToTree(draft);
    }
}
