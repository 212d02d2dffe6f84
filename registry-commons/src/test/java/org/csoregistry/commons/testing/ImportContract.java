package org.csoregistry.commons.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A collection that comes in by the file. */
public abstract class ImportContract {
    protected abstract Registry registry();

    private Transfers files() {
        return new Transfers(registry().path());
    }

    private static long changes() {
        return LedgerReader.count("select count(*) from change");
    }

    private byte[] csv(String... lines) {
        return List.of(lines).stream()
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(UTF_8);
    }

    private Response csvImported(String query, String... lines) {
        return files().imported(secretariat(), Transfers.CSV, csv(lines), query);
    }

    private String name() {
        return registry().text() + ".en";
    }

    /** A line that leaves the record as it is but for its name. */
    private String[] renaming(UUID id, String version, String name) {
        return new String[] {"id,version," + name(), id + "," + version + "," + name};
    }

    @Test
    void aRowOfAnOldVersionIsAFaultOfThatRow() {
        UUID id = registry().created("Old");
        registry().rename(id, 1, "Newer").then().statusCode(200);

        csvImported("", renaming(id, "1", "From a file"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/import-refused"))
                .body("report.written", equalTo(false))
                .body("report.refused", equalTo(1))
                .body("report.faults[0].row", equalTo(2))
                .body("report.faults[0].column", equalTo("B"))
                .body("report.faults[0].type", equalTo("/problems/stale-version"));
        csvImported("", renaming(id, "", "From a file"))
                .then()
                .statusCode(422)
                .body("report.faults[0].type", equalTo("/problems/precondition-required"));
        csvImported("", renaming(id, "2", "From a file")).then().statusCode(200).body("updated", equalTo(1));
        csvImported("?overwrite=true", renaming(id, "1", "Whatever"))
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
        secretariat()
                .get(registry().path() + "/" + id)
                .then()
                .header("ETag", equalTo("\"4\""))
                .body(name(), equalTo("Whatever"));
    }

    @Test
    void aFileSentAgainChangesNothing() {
        UUID id = registry().created("Sent");
        String[] file = renaming(id, "1", "Sent twice");

        csvImported("", file).then().statusCode(200).body("updated", equalTo(1));
        csvImported("", file).then().statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void aDryRunTellsAndWritesNothing() {
        UUID id = registry().created("Dry");
        long before = changes();

        csvImported("?dryRun=true", renaming(id, "1", "Wet"))
                .then()
                .statusCode(200)
                .body("written", equalTo(false))
                .body("updated", equalTo(1));
        csvImported("?dryRun=true&mode=each", renaming(id, "9", "Wet"))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1));

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void ofAFileWithAFaultNothingIsWrittenUnlessEachRowStandsForItself() {
        UUID good = registry().created("Good");
        UUID bad = registry().created("Bad");
        String[] file = {
            "id,version," + name(),
            bad + ",1,\"  \"",
            good + ",1,Better",
            bad + ",1,Twice",
            Registry.newId() + ",1,None"
        };
        long before = changes();

        csvImported("", file)
                .then()
                .statusCode(422)
                .body("report.rows", equalTo(4))
                .body("report.refused", equalTo(3));
        assertThat(changes()).isEqualTo(before);

        csvImported("?mode=each", file)
                .then()
                .statusCode(200)
                .body("written", equalTo(true))
                .body("updated", equalTo(1))
                .body("refused", equalTo(3))
                .body("faults.row", equalTo(List.of(2, 4, 5)))
                .body("faults.find { it.row == 4 }.detail", containsString("row 2"));
        assertThat(changes()).isEqualTo(before + 1);
    }

    @Test
    void everyFaultSaysItsColumn() {
        csvImported("", "id," + name() + ",audience", "nonsense,Name,public", ",Name,everybody", ",,public")
                .then()
                .statusCode(422)
                .body("report.faults.column", hasItem("A"))
                .body("report.faults.find { it.row == 3 && it.pointer == '/audience' }.column", equalTo("C"))
                .body(
                        "report.faults.find { it.row == 4 && it.pointer == '/"
                                + registry().text() + "' }.column",
                        equalTo("B"));
    }

    @Test
    void aColumnWithAMistypedNameIsRefusedWhateverTheMode() {
        for (String query : List.of("", "?mode=each")) {
            csvImported(query, "id,version,naems.en", registry().created("Typo") + ",1,Lost")
                    .then()
                    .statusCode(422)
                    .body("report.faults[0].row", equalTo(1))
                    .body("report.faults[0].column", equalTo("C"))
                    .body("report.faults[0].name", equalTo("naems.en"));
        }
    }

    @Test
    void whoMayNotWriteTheRecordsIsRefusedRowByRow() {
        UUID id = registry().created("Not yours");
        byte[] file = csv(renaming(id, "1", "Mine"));

        files().imported(anonymous(), Transfers.CSV, file, "").then().statusCode(401);
        files().imported(as(token("partner")), Transfers.CSV, file, "").then().statusCode(403);
        files().imported(as(token("field-office", "KE")), Transfers.CSV, file, "")
                .then()
                .statusCode(422)
                .body("report.faults[0].type", equalTo("/problems/forbidden"));
        files().imported(as(token("field-office", "MN")), Transfers.CSV, file, "")
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheCallerMayNotKnowIsAsIfItWereNot() {
        UUID closed = registry().created(registry().draftNamed("Closed").put("audience", "restricted"));

        files().imported(as(token("government", "MN")), Transfers.CSV, csv(renaming(closed, "1", "Found")), "")
                .then()
                .statusCode(422)
                .body("report.faults[0].type", equalTo("/problems/not-found"));
    }
}
