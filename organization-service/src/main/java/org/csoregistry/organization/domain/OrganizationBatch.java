package org.csoregistry.organization.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.csoregistry.commons.aggregate.BulkWrites;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.imports.ImportOptions;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.commons.imports.Outcome.Kind;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.AlreadyExists;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.Gone;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;

/** What is known of the organizations that some rows are about, and what is to become of them. */
final class OrganizationBatch {
    private static final String IDENTIFIERS = "identifiers";

    private final Map<UUID, Organization> known = new HashMap<>();
    private final Map<Identifier, UUID> holders = new HashMap<>();
    /** The rows that give identifiers to those that did not have them. */
    private final Map<Identifier, Long> claims = new HashMap<>();

    private final Set<UUID> taken = new HashSet<>();
    private final Rows before;
    private final List<Organization> fresh = new ArrayList<>();
    private final List<Organization> revised = new ArrayList<>();
    private final List<Turn> written = new ArrayList<>();

    private OrganizationBatch(Rows before) {
        this.before = before;
    }

    /** In a few queries, however many rows there are. */
    static OrganizationBatch lookUp(
            List<ImportRow> rows, Rows before, OrganizationRepository repository, BulkWrites writes) {
        OrganizationBatch batch = new OrganizationBatch(before);
        batch.holders.putAll(repository.holders(
                rows.stream().flatMap(OrganizationBatch::named).distinct().toList()));
        Set<UUID> ids = new HashSet<>(batch.holders.values());
        rows.stream().map(ImportRow::id).filter(Objects::nonNull).forEach(ids::add);
        repository.withIdentifiers(ids).forEach(each -> batch.known.put(each.id(), each));
        ids.removeAll(batch.known.keySet());
        batch.taken.addAll(writes.taken(ids));
        return batch;
    }

    /** The identifiers that a row names, whether or not the rest of it is right. */
    private static Stream<Identifier> named(ImportRow row) {
        JsonNode draft = row.edit().onto(RegistryJson.MAPPER.createObjectNode());
        List<Identifier> found = new ArrayList<>();
        for (JsonNode each : draft.path(IDENTIFIERS)) {
            if (each.path("scheme").isTextual() && each.path("value").isTextual()) {
                found.add(new Identifier(
                        each.path("scheme").textValue(), each.path("value").textValue()));
            }
        }
        return found.stream();
    }

    /** The organization that a row is about; null for one that is new. */
    Organization target(ImportRow row, Caller by) {
        if (row.id() != null) {
            return byId(row, by);
        }
        Set<UUID> found = new HashSet<>();
        named(row).map(holders::get).filter(Objects::nonNull).forEach(found::add);
        if (found.size() > 1) {
            throw new InvalidInput(Violation.at("/" + IDENTIFIERS, "belong to more than one organization"));
        } else if (found.isEmpty()) {
            if (row.version() != null) {
                throw new InvalidInput(
                        Violation.at("/version", "is of something known, but neither id nor identifiers lead to it"));
            }
            return null;
        }
        return visible(known.get(found.iterator().next()), by);
    }

    private Organization byId(ImportRow row, Caller by) {
        Organization organization = known.get(row.id());
        boolean readable = organization != null && organization.standing().isReadableBy(by);
        if (readable && organization.isWithdrawn()) {
            throw new Gone(Organization.TYPE, row.id());
        } else if (readable) {
            return organization;
        } else if (row.version() != null) {
            throw new NotFound(Organization.TYPE, row.id());
        } else if (organization != null || taken.contains(row.id())) {
            throw new AlreadyExists(row.id(), null);
        } else if (row.id().version() != 7 || row.id().variant() != 2) {
            throw new InvalidInput(Violation.at("/id", "must be a UUID of version 7 (RFC 9562)"));
        }
        return null;
    }

    private static Organization visible(Organization holder, Caller by) {
        if (!holder.standing().isReadableBy(by)) {
            throw new Conflict("An identifier belongs to another organization.", null);
        }
        return holder;
    }

    /** The id of a row's organization, which no row before may have been about. */
    UUID claim(ImportRow row, Organization organization) {
        UUID id = organization != null ? organization.id() : row.id() != null ? row.id() : Ids.next();
        before.mustNotBeAbout(id, row);
        return id;
    }

    /** The identifiers of a row's organization, which neither another has nor a row before has claimed. */
    void claim(ImportRow row, Collection<Identifier> identifiers, UUID id, Caller by) {
        for (Identifier identifier : identifiers) {
            UUID holder = holders.get(identifier);
            Long other = claims.get(identifier);
            if (holder != null && !holder.equals(id)) {
                boolean named = known.containsKey(holder)
                        && known.get(holder).standing().isReadableBy(by);
                throw new InvalidInput(Violation.at(
                        "/" + IDENTIFIERS,
                        "belong in part to " + (named ? "/v1/organizations/" + holder : "another organization")));
            } else if (holder == null && other != null) {
                throw new InvalidInput(Violation.at("/" + IDENTIFIERS, "belong in part to that in row " + other));
            }
        }
        identifiers.forEach(identifier -> claims.put(identifier, row.number()));
    }

    void mustHaveSeen(ImportRow row, Organization organization, ImportOptions options) {
        if (organization != null) {
            before.mustHaveSeen(row, organization, options);
        }
    }

    /** Changes the organization, or makes it; nothing is written yet. */
    Kind take(Organization organization, Turn turn, Instant at) {
        if (turn.isIdle()) {
            return Kind.UNCHANGED;
        }
        written.add(turn);
        OrganizationDraft draft = turn.after().content();
        if (organization == null) {
            fresh.add(Organization.register(turn.id(), draft, at));
            return Kind.CREATED;
        }
        organization.revise(draft, at);
        revised.add(organization);
        return Kind.UPDATED;
    }

    List<Organization> fresh() {
        return List.copyOf(fresh);
    }

    List<Organization> revised() {
        return List.copyOf(revised);
    }

    List<Turn> written() {
        return List.copyOf(written);
    }
}
