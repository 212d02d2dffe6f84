package org.csoregistry.commons.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are none of ours, broken, or too much. */
public abstract class BadFileContract {
    protected abstract Registry registry();

    private Transfers files() {
        return new Transfers(registry().path());
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

    @ParameterizedTest
    @CsvSource({
        "application/json, 415",
        "text/plain, 415",
        "text/csv;charset=utf-16, 415",
        "text/csv;charset=UTF-8, 422",
        "text/csv, 422"
    })
    void onlyFilesOfThreeKindsAreTaken(String type, int status) {
        files().imported(secretariat(), type, new byte[0], "").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=yes", "?mode=some", "?overwrite=1", "?unknown=1", "?dryRun=true&dryRun=true"})
    void optionsThatMakeNoSenseAreRefused(String query) {
        files().imported(secretariat(), Transfers.CSV, csv("id"), query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void aBrokenFileIsToldFromARightOne() {
        byte[] latin = ("id," + name() + "\r\n," + "caf\u00e9\r\n").getBytes(ISO_8859_1);

        files().imported(secretariat(), Transfers.CSV, latin, "")
                .then()
                .statusCode(422)
                .body("report.faults[0].row", equalTo(2))
                .body("report.faults[0].column", equalTo("B"))
                .body("report.faults[0].detail", equalTo("is not UTF-8"));
        files().imported(secretariat(), Transfers.XLSX, latin, "")
                .then()
                .statusCode(422)
                .body("report.faults[0].detail", containsString("not a whole XLSX"));
    }

    @Test
    void aFileBeyondTheLimitIsTooLarge() {
        byte[] file = new byte[64 * 1024 * 1024 + 1];

        files().imported(secretariat(), Transfers.CSV, file, "")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void moreFaultsThanAnybodyReadsAreCounted() {
        String[] lines = new String[1_001];
        java.util.Arrays.fill(lines, "nonsense,x");
        lines[0] = "id," + name();

        csvImported("", lines)
                .then()
                .statusCode(422)
                .body("report.refused", equalTo(1_000))
                .body("report.faults.size()", equalTo(200))
                .body("report.moreFaults", equalTo(800));
    }
}
