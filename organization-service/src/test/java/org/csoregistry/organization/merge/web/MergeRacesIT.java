package org.csoregistry.organization.merge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.merge.web.Merging.REGISTRY;
import static org.csoregistry.organization.merge.web.Merging.merge;
import static org.csoregistry.organization.merge.web.Merging.path;
import static org.csoregistry.organization.merge.web.Merging.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

/** Merges, undoings and edits of the same few organizations at the same time: whatever happens, what must hold holds. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class MergeRacesIT {
    private static final long SEED = 20_261_123;
    private static final int ORGANIZATIONS = 6;
    private static final int WRITERS = 4;
    private static final int WRITES = 30;

    @Test
    void whoeverWinsNothingIsHeldTwiceAndNothingPointsToWhatIsGone() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < ORGANIZATIONS; i++) {
            ObjectNode draft = REGISTRY.draftNamed("Racer " + i);
            draft.putArray("identifiers")
                    .addObject()
                    .put("scheme", "MN-GAOSS")
                    .put("value", "race-" + UUID.randomUUID());
            ids.add(REGISTRY.created(draft));
        }
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(SEED + i);
            writers.add(() -> write(ids, random));
        }
        for (Future<Void> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        threads.shutdown();

        String these =
                "('" + String.join("','", ids.stream().map(UUID::toString).toList()) + "')";
        assertThat(LedgerReader.count("select count(*) from organization_identifier where organization_id in " + these))
                .isEqualTo(ORGANIZATIONS);
        assertThat(LedgerReader.count(
                        "select count(*) from organization_identifier i join organization o on o.id = i.organization_id"
                                + " where o.withdrawn and o.id in " + these))
                .isZero();
        assertThat(LedgerReader.count("select count(*) from organization_relation r join organization o"
                        + " on o.id in (r.other_id, r.organization_id) where o.withdrawn and o.id in " + these))
                .isZero();
        assertThat(LedgerReader.count("select count(*) from (select 1 from change where resource_id in " + these
                        + " group by resource_id having count(*) <> max(version)) gaps"))
                .isZero();
        assertThat(LedgerReader.count(
                        "select count(*) from organization o join change c on c.resource_id = o.id and c.version = o.version"
                                + " where (o.merged_into is not null) <> (c.kind = 'merged') and o.id in " + these))
                .isZero();
        assertThat(
                        LedgerReader.count(
                                "select count(*) from organization o where o.id in " + these
                                        + " and (o.merged_into is not null)"
                                        + " <> exists (select 1 from organization_merge m where m.from_id = o.id and m.undone_at is null)"))
                .isZero();
    }

    private static Void write(List<UUID> ids, Random random) {
        for (int i = 0; i < WRITES; i++) {
            UUID one = ids.get(random.nextInt(ids.size()));
            UUID other = ids.get(random.nextInt(ids.size()));
            Response answer =
                    switch (random.nextInt(4)) {
                        case 0 -> merge(one, other, version(other));
                        case 1 -> undoAny(one);
                        case 2 -> REGISTRY.patchAny(one, "Racer " + random.nextInt(100));
                        default -> relate(one, other);
                    };
            assertThat(answer == null ? 204 : answer.statusCode())
                    .as(() -> answer.asString())
                    .isIn(200, 201, 204, 400, 404, 409, 412);
        }
        return null;
    }

    private static long version(UUID id) {
        return secretariat().get(path(id) + "/history").jsonPath().getLong("items[0].version");
    }

    private static Response undoAny(UUID id) {
        JsonNode merges =
                RegistryJson.read(secretariat().get(path(id) + "/merges").asString());
        for (JsonNode merge : merges.path("items")) {
            if (!merge.has("undoneAt")) {
                return undo(
                        UUID.fromString(merge.path("into").textValue()),
                        UUID.fromString(merge.path("id").textValue()));
            }
        }
        return null;
    }

    private static Response relate(UUID id, UUID other) {
        return secretariat()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"relations\":[{\"kind\":\"member-of\",\"organizationId\":\"" + other + "\"}]}")
                .patch(path(id));
    }
}
