package org.csoregistry.organization.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.Transfers;
import org.csoregistry.launcher.stack.TokenRequest;
import org.junit.jupiter.api.Test;

/** What is particular to organizations that come in by the file. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationRowsIT {
    private static final Transfers FILES = new Transfers("/v1/organizations");

    private static Response lines(String query, Object... records) {
        StringBuilder file = new StringBuilder();
        for (Object each : records) {
            file.append(each).append('\n');
        }
        return FILES.imported(secretariat(), Transfers.NDJSON, file.toString().getBytes(UTF_8), query);
    }

    private static ObjectNode identified(String name, String value) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        draft.putArray("identifiers").addObject().put("scheme", "XM-DAC").put("value", value);
        return draft;
    }

    @Test
    void aRowWithoutIdIsFoundByItsIdentifier() {
        UUID id = REGISTRY.created(identified("Known by number", "51001"));

        lines("", identified("Known by number", "51001")).then().body("unchanged", equalTo(1));
        lines("", identified("Renamed by number", "51001"))
                .then()
                .statusCode(422)
                .body("report.faults[0].type", equalTo("/problems/precondition-required"));
        lines("", identified("Renamed by number", "51001").put("version", 1))
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
        secretariat().get("/v1/organizations/" + id).then().body("names.en", equalTo("Renamed by number"));
        lines("", identified("Not known", "51002")).then().statusCode(200).body("created", equalTo(1));
        lines("", identified("Not known yet", "51003").put("version", 1))
                .then()
                .statusCode(422)
                .body("report.faults[0].pointer", equalTo("/version"));
    }

    @Test
    void anIdentifierOfAnotherIsAFaultOfItsColumn() {
        UUID holder = REGISTRY.created(identified("Holder in the store", "51011"));
        UUID claimant = REGISTRY.created("Claimant in the file");
        String file = "id,version,identifiers\n" + claimant
                + ",1,\"[{\"\"scheme\"\":\"\"XM-DAC\"\",\"\"value\"\":\"\"51011\"\"}]\"\n";

        FILES.imported(secretariat(), Transfers.CSV, file.getBytes(UTF_8), "")
                .then()
                .statusCode(422)
                .body("report.faults[0].column", equalTo("C"))
                .body("report.faults[0].detail", containsString("/v1/organizations/" + holder));
        lines("", identified("First in the file", "51012"), identified("Second in the file", "51012"))
                .then()
                .statusCode(422)
                .body("report.faults[0].row", equalTo(2))
                .body("report.faults[0].pointer", equalTo("/identifiers"));
    }

    @Test
    void rowsOfDifferentBatchesAreHeldAgainstEachOther() {
        List<Object> file = new ArrayList<>();
        file.add(identified("First of many", "51021"));
        IntStream.range(0, 600).forEach(i -> file.add(REGISTRY.draftNamed("Many " + i)));
        file.add(identified("Last of many", "51021"));

        lines("", file.toArray())
                .then()
                .statusCode(422)
                .body("report.created", equalTo(601))
                .body("report.faults[0].row", equalTo(602));
        assertThat(LedgerReader.count("select count(*) from organization_identifier where value = '51021'"))
                .isZero();
    }

    @Test
    void aRecordBringsItsOwnIdOnce() {
        UUID id = Registry.newId();
        ObjectNode draft = REGISTRY.draftNamed("Brought in a file").put("id", id.toString());

        lines("", draft).then().statusCode(200).body("created", equalTo(1));
        secretariat().get("/v1/organizations/" + id).then().header("ETag", equalTo("\"1\""));
        lines("", REGISTRY.draftNamed("Random").put("id", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("report.faults[0].detail", containsString("version 7"));
    }

    @Test
    void aWithdrawnOneIsNotBroughtBack() {
        UUID id = REGISTRY.created("Leaving for good");
        REGISTRY.withdraw(id, 1).then().statusCode(204);

        lines("", REGISTRY.draftNamed("Back").put("id", id.toString()).put("version", 2))
                .then()
                .statusCode(422)
                .body("report.faults[0].type", equalTo("/problems/gone"));
    }

    @Test
    void aGovernmentSubmitsButDoesNotPublish() {
        String token = Registry.token("government", "MN");
        byte[] published = REGISTRY.draftNamed("Published").toString().getBytes(UTF_8);
        byte[] submitted = REGISTRY.draftNamed("Submitted")
                .put("audience", "partner")
                .toString()
                .getBytes(UTF_8);

        FILES.imported(as(token), Transfers.NDJSON, published, "").then().statusCode(422);
        FILES.imported(as(token), Transfers.NDJSON, submitted, "").then().statusCode(200);
    }

    @Test
    void aCsoChangesItsOwnProfileByTheFile() {
        UUID own = REGISTRY.created("Own by the file");
        String token = RegistryStack.tokens().mint(TokenRequest.of("cso").withOrganization(own));
        UUID other = REGISTRY.created("Other by the file");

        FILES.imported(as(token), Transfers.CSV, ("id,version,acronym\n" + own + ",1,OWN\n").getBytes(UTF_8), "")
                .then()
                .statusCode(200);
        FILES.imported(as(token), Transfers.CSV, ("id,version,acronym\n" + other + ",1,OWN\n").getBytes(UTF_8), "")
                .then()
                .statusCode(422);
    }

    @Test
    void theLedgerOfAFileIsThatOfSingleWrites() {
        UUID id = REGISTRY.created(REGISTRY.draftNamed("Bulk").put("country", "KE"));
        lines("?overwrite=true", "{\"id\":\"" + id + "\",\"country\":\"MN\",\"audience\":\"restricted\"}")
                .then()
                .statusCode(200);
        String row = "from change where resource_id = '" + id + "' and version = 2 and kind = 'updated'";

        assertThat(LedgerReader.count("select count(*) " + row
                        + " and public_kind = 'withdrawn' and countries = '{MN}' and countries_before = '{KE}'"
                        + " and public_before and actor is not null and audience = 'restricted'"))
                .isOne();
        assertThat(LedgerReader.count("select count(*) from change c join organization o on o.id = c.resource_id and"
                        + " o.version = c.version where c.resource_id = '" + id + "'"
                        + " and c.occurred_at = o.updated_at and o.audience = 'restricted'"))
                .isOne();
    }

    @Test
    void ofTwoFilesWithTheSameIdentifierOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        threads.submit(() -> lines(i % 2 == 0 ? "?mode=each" : "", identified("Racer " + i, "51031"))
                                .statusCode()))
                .toList();

        int winners = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 409, 422, 503);
            winners += answer.get() == 200 ? 1 : 0;
        }
        threads.shutdown();

        assertThat(winners).isOne();
        assertThat(LedgerReader.count("select count(*) from organization_identifier where value = '51031'"))
                .isOne();
    }
}
