package org.csoregistry.organization.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.csoregistry.commons.testing.FileReading;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.Transfers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of some size: more than what lies between us and a reader can hold. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationManyIT {
    private static final int MANY = 8_000;
    private static final int PLACES = 4;
    private static final String QUERY = "?country=AQ";
    private static final Transfers FILES = new Transfers("/v1/organizations");

    private static final List<String> WORDS = List.of(
            "Society for open government",
            "Общество за открытое правительство",
            "جمعية الحكومة المفتوحة",
            "開放政府協會",
            "खुली सरकार के लिए समाज");

    private static final String HEADER =
            "id,names.en,names.ru,originalLanguage,type,country,identifiers,description.en,audience\r\n";
    private static final String ROW =
            "%s,Society %d,%s %d,en,cso,AQ,\"[{\"\"scheme\"\":\"\"AQ-REG\"\",\"\"value\"\":\"\"%d\"\"}]\",%s,public\r\n";

    private static byte[] file() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < MANY; i++) {
            String words = WORDS.get(i % WORDS.size());
            file.append(ROW.formatted(Registry.newId(), i, words, i, i, words.repeat(20)));
        }
        return file.toString().getBytes(UTF_8);
    }

    private static long held() {
        return LedgerReader.count("select count(*) from organization where countries = '{AQ}'");
    }

    @BeforeEach
    void takeThemIn() {
        if (held() == 0) {
            Response report = FILES.imported(secretariat(), Transfers.CSV, file(), "");
            assertThat(report.jsonPath().getInt("created"))
                    .as(report.asString())
                    .isEqualTo(MANY);
        }
    }

    private static void until(BooleanSupplier condition) {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).isLessThan(600);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static int status() {
        return FILES.exported(anonymous(), Transfers.NDJSON, "?country=SJ").statusCode();
    }

    @Test
    void allAreThereOnceAndTheLedgerSaysSo() {
        assertThat(held()).isEqualTo(MANY);
        assertThat(LedgerReader.count("select count(*) from change c join organization o on o.id = c.resource_id"
                        + " where o.countries = '{AQ}' and c.version = 1 and c.public_kind = 'created'"))
                .isEqualTo(MANY);
        // In the order of the file, and numbered without a gap.
        until(() -> LedgerReader.count("select count(*) from change where sequence is null") == 0);
        assertThat(LedgerReader.count("select max(sequence) - count(*) from change"))
                .isZero();
        assertThat(LedgerReader.count("select count(*) from (select o.search_text, lag(c.sequence) over (order by"
                        + " cast(c.document::json -> 'identifiers' -> 0 ->> 'value' as int)) as before, c.sequence"
                        + " from change c join organization o on o.id = c.resource_id where o.countries = '{AQ}') s"
                        + " where before > sequence"))
                .isZero();
    }

    @Test
    void theStorePlansWithThemAtOnce() {
        assertThat(LedgerReader.count("select count(*) from pg_stats where tablename = 'organization'"
                        + " and attname = 'countries' and cast(most_common_vals as text) like '%AQ%'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Transfers.NDJSON, Transfers.CSV, Transfers.XLSX})
    void aLargeFileGoesOutAndChangesNothingComingIn(String type) {
        byte[] file = FILES.file(anonymous(), type, QUERY);
        long before = LedgerReader.count("select count(*) from change");

        Response report = FILES.imported(secretariat(), type, file, "");

        assertThat(report.jsonPath().getInt("unchanged")).as(report.asString()).isEqualTo(MANY);
        assertThat(LedgerReader.count("select count(*) from change")).isEqualTo(before);
    }

    @Test
    void readersWhoStandStillTakeTheirPlacesOnly() throws Exception {
        List<FileReading> readers = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            FileReading reader = new FileReading("/v1/organizations" + QUERY, Transfers.NDJSON);
            readers.add(reader);
            assertThat(reader.head()).startsWith("HTTP/1.1 200").contains("Export-Records: " + MANY);
        }

        FILES.exported(anonymous(), Transfers.CSV, QUERY)
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("application/problem+json");
        anonymous().get("/v1/organizations?limit=1").then().statusCode(200);

        assertThat(readers.remove(0).endsWhole()).isTrue();
        until(() -> status() == 200);
        for (FileReading reader : readers) {
            reader.close();
        }
        until(() ->
                LedgerReader.count("select count(*) from pg_stat_activity where state = 'idle in transaction'") == 0);
        until(() -> status() == 200);
    }

    @Test
    void aFileThatBreaksOffIsNotTakenForTheWhole() throws Exception {
        try (FileReading reader = new FileReading("/v1/organizations" + QUERY, Transfers.NDJSON)) {
            reader.head();
            assertThat(LedgerReader.count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where query like 'select c.document%' and pid <> pg_backend_pid()"))
                    .isPositive();

            assertThat(reader.endsWhole()).isFalse();
        }
        until(() -> status() == 200);
    }
}
