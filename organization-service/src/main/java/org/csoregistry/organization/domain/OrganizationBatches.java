package org.csoregistry.organization.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

/** Some rows of a file: looked up together, judged one by one, written together. */
@ApplicationScoped
class OrganizationBatches {
    private final OrganizationRepository repository;
    private final BulkWrites writes;
    private final Organizations organizations;
    private final DraftReader drafts;
    private final Clock clock;

    OrganizationBatches(
            OrganizationRepository repository,
            BulkWrites writes,
            Organizations organizations,
            DraftReader drafts,
            Clock clock) {
        this.repository = repository;
        this.writes = writes;
        this.organizations = organizations;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What becomes of each row, in their order. */
    @Transactional
    List<Outcome> apply(List<ImportRow> rows, Tally before, ImportOptions options, Caller by) {
        OrganizationBatch batch = OrganizationBatch.lookUp(rows, before, repository, writes);
        List<Outcome> outcomes = new ArrayList<>();
        for (ImportRow row : rows) {
            try {
                outcomes.add(take(row, batch, options, by));
            } catch (Refusal refusal) {
                outcomes.add(Outcome.refused(row, refusal));
            }
        }
        writes.write(batch.fresh(), batch.revised(), by);
        return outcomes;
    }

    private Outcome take(ImportRow row, OrganizationBatch batch, ImportOptions options, Caller by) {
        Organization organization = batch.target(row, by);
        UUID id = batch.claim(row, organization);
        OrganizationDraft before = organization == null ? null : organization.content();
        OrganizationDraft draft = drafts.read(row.edited(tree(before)), OrganizationDraft.class);
        if (draft.equals(before)) {
            return Outcome.of(Kind.UNCHANGED, row, id);
        }
        if (before != null) {
            row.mustHaveSeen(organization.version(), options);
        }
        organizations.mustBeAccepted(id, before, draft, by);
        batch.claim(row, draft.identifiers(), id, by);
        if (organization == null) {
            batch.register(id, draft, clock.instant());
            return Outcome.of(Kind.CREATED, row, id);
        }
        batch.revise(organization, draft, clock.instant());
        return Outcome.of(Kind.UPDATED, row, id);
    }

    private static ObjectNode tree(OrganizationDraft draft) {
        return draft == null ? RegistryJson.MAPPER.createObjectNode() : RegistryJson.MAPPER.valueToTree(draft);
    }
}
