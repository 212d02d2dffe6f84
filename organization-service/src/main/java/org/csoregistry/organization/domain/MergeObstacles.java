package org.csoregistry.organization.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.organization.relation.domain.Relation;
import org.csoregistry.organization.relation.domain.RelationGraph;
import org.csoregistry.organization.relation.domain.RelationKind;

/** What stands in the way of making one of two organizations, or two of one. */
@ApplicationScoped
class MergeObstacles {
    private final OrganizationRepository repository;
    private final RelationGraph graph;
    private final Documents documents;

    MergeObstacles(OrganizationRepository repository, RelationGraph graph, Documents documents) {
        this.repository = repository;
        this.graph = graph;
        this.documents = documents;
    }

    /**
     * One would tell of the other who may not be known, were they not as open as each other. And one that is above the
     * other, by however many steps, would be above itself.
     *
     * @throws Conflict if so
     */
    void toMerging(Standing survivor, Standing merged) {
        boolean bothAtRisk = (survivor.atRiskSince() == null) == (merged.atRiskSince() == null);
        if (survivor.readers() != merged.readers() || !bothAtRisk) {
            throw new Conflict(
                    "The two must be as open as each other, and both or neither at risk: change that first.", null);
        }
        for (RelationKind kind : RelationKind.values()) {
            if (leads(survivor.id(), kind, merged.id()) || leads(merged.id(), kind, survivor.id())) {
                throw new Conflict(
                        "One is, or was, above the other as parent, network or predecessor, or by several such steps.",
                        path(survivor.id()));
            }
        }
    }

    private boolean leads(UUID from, RelationKind kind, UUID to) {
        return graph.closesCircle(to, new Relation(kind, from, null, null, null));
    }

    /** @throws Conflict if another organization has taken one of its identifiers meanwhile */
    void toTakingBackIdentifiers(Standing merged, UUID survivor, Caller by) {
        for (Identifier identifier : merged.identifiers()) {
            repository
                    .holder(List.of(identifier), merged.id())
                    .filter(holder -> !holder.equals(survivor))
                    .ifPresent(holder -> {
                        boolean known =
                                documents.peek(Organization.TYPE, holder, by).isPresent();
                        throw new Conflict(
                                "Another organization has an identifier of the old one by now.",
                                known ? path(holder) : null);
                    });
        }
    }

    /** @throws Conflict if what others say since leads from one back to itself */
    void toRelations(Standing merged) {
        for (Relation relation : merged.content().relations()) {
            if (graph.closesCircle(merged.id(), relation)) {
                throw new Conflict(
                        "By relations made since the old one would be above itself.", path(relation.organizationId()));
            }
        }
    }

    private static String path(UUID id) {
        return "/v1/organizations/" + id;
    }
}
