package org.csoregistry.commons.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A collection that goes out as files, which come in again. */
public abstract class ExportContract {
    /** With what spreadsheets would run, what separates, and what is written from the right. */
    private static final Map<String, String> NAMES = Map.of(
            "en", "=cmd|' /C calc'!A0; \"quoted\", and\nbroken",
            "mn", "Монголын нээлттэй нийгэм",
            "ar", "المجتمع المدني",
            "zh-Hant", "公民社會論壇\uD83D\uDE00",
            "hi", "नागरिक समाज",
            "fr", "'= déjà\r\nvu _x0041_ ");

    protected abstract Registry registry();

    private Transfers files() {
        return new Transfers(registry().path());
    }

    private UUID polyglot(String country) {
        ObjectNode draft = registry().draftNamed("x").put("country", country).put("originalLanguage", "mn");
        draft.set(registry().text(), RegistryJson.MAPPER.valueToTree(NAMES));
        return registry().created(draft);
    }

    private static long changes() {
        return LedgerReader.count("select count(*) from change");
    }

    @ParameterizedTest
    @ValueSource(strings = {Transfers.NDJSON, Transfers.CSV, Transfers.XLSX})
    void anExportedFileChangesNothing(String type) {
        polyglot("LA");
        registry().created(registry().draftNamed("Plain").put("country", "LA"));
        byte[] file = files().file(secretariat(), type, "?country=LA");
        long before = changes();

        Response report = files().imported(secretariat(), type, file, "");

        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        long rows = report.jsonPath().getLong("rows");
        assertThat(rows).isGreaterThanOrEqualTo(2);
        report.then().body("written", equalTo(true)).body("unchanged", equalTo((int) rows));
        assertThat(changes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {Transfers.NDJSON, Transfers.CSV, Transfers.XLSX})
    void aFileSaysWhatItIsAndHowMuchOfIt(String type) {
        registry().created(registry().draftNamed("Counted").put("country", "TL"));
        int listed =
                secretariat().get(registry().path() + "?country=TL&count=exact").path("total");

        files().exported(secretariat(), type, "?country=TL")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString(type))
                .header("Content-Disposition", containsString("attachment; filename=\""))
                .header("Vary", containsString("Accept"))
                .header("Export-Records", equalTo(Integer.toString(listed)));
    }

    @Test
    void linesOfJsonAreTheStoredDocuments() {
        UUID id = polyglot("BN");
        String document = secretariat().get(registry().path() + "/" + id).asString();

        String file = new String(files().file(secretariat(), Transfers.NDJSON, "?country=BN"), UTF_8);

        assertThat(file).endsWith("\n");
        assertThat(file.lines()).contains(document);
    }

    @Test
    void aFileShowsNoMoreThanTheList() {
        registry()
                .created(registry()
                        .draftNamed("Closed to most")
                        .put("country", "KH")
                        .put("audience", "restricted"));

        assertThat(files().file(anonymous(), Transfers.NDJSON, "?country=KH")).isEmpty();
        assertThat(files().file(as(token("field-office", "KE")), Transfers.NDJSON, "?country=KH"))
                .isEmpty();
        files().exported(anonymous(), Transfers.CSV, "?country=KH").then().header("Export-Records", equalTo("0"));
        assertThat(files().file(as(token("field-office", "KH")), Transfers.NDJSON, "?country=KH"))
                .isNotEmpty();
    }

    @Test
    void nothingThatASpreadsheetWouldRunLeavesAsItIs() {
        polyglot("PH");

        String file = new String(files().file(secretariat(), Transfers.CSV, "?country=PH"), UTF_8);

        assertThat(file)
                .contains("\"'=cmd|")
                .doesNotContain(",=")
                .doesNotContain("\"=")
                .startsWith("id,version,");
        assertThat(file.lines().skip(1).findFirst().orElseThrow()).matches("(\"?#[a-z0-9_+]+\"?,?)+");
    }

    @Test
    void whatIsOfPagesHasNoMeaningForAFile() {
        files().exported(anonymous(), Transfers.CSV, "?limit=5&count=exact")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("count", "limit")));
        files().exported(anonymous(), Transfers.CSV, "?country=ZZ").then().statusCode(400);
        files().exported(anonymous(), Transfers.CSV, "?unknown=1").then().statusCode(400);
        files().exported(anonymous(), "application/pdf", "").then().statusCode(406);
    }

    @Test
    void whoAcceptsAnythingGetsAPage() {
        for (String accept : List.of("*/*", "application/json, text/csv", "text/html, */*;q=0.1")) {
            files().exported(anonymous(), accept, "").then().statusCode(200).contentType("application/json");
        }
        files().exported(anonymous(), "application/json;q=0.5, text/csv", "")
                .then()
                .contentType("text/csv");
    }

    /** More often than there are places. */
    @Test
    void whoOnlyAsksForTheHeadersTakesNoPlace() {
        for (int i = 0; i < 20; i++) {
            anonymous()
                    .accept(Transfers.NDJSON)
                    .head(registry().path() + "?country=MC")
                    .then()
                    .statusCode(200);
        }
        files().exported(anonymous(), Transfers.NDJSON, "?country=MC").then().statusCode(200);
    }
}
