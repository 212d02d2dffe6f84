package org.csoregistry.organization.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.organization.many.ManyOrganizations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does, with its own settings, to find duplicates among many organizations. */
class DuplicatePlansIT {
    private static final Caller SECRETARIAT = new Caller("test", Set.of("secretariat"), Set.of(), null);

    private static final UUID FIRST = UUID.fromString("01910000-0000-7000-8000-000000000000");
    private static final UUID LAST = UUID.fromString("01910000-0000-7000-8000-000000000999");

    /** A thousand of one country, the last called like the first. */
    private static final String NEARLY_THE_SAME =
            """
            insert into organization (id, version, audience, countries, type, sort_name, search_text, search_names,
                                      search_version, iati_type, icnpo, specializations, active_in, content, withdrawn,
                                      created_at, updated_at)
            select cast('01910000-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid), 1, 'public', '{MN}', 'cso', name,
                   '=' || replace(name, ' ', '_'), name, 1, '22', '{}', '{}', '{MN}', '{}', false, now(), now()
            from (select n, 'society of friends of the number ' || n % 999 as name from generate_series(0, 999) n) named
            """;

    @TempDir
    static Path directory;

    static ManyOrganizations many;

    @BeforeAll
    static void start() throws Exception {
        many = ManyOrganizations.start(directory, 20_000);
    }

    @AfterAll
    static void stop() {
        many.close();
    }

    private static UUID any(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select id from organization limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    @Test
    void suspectsAreFoundByIndexesOnly() throws Exception {
        long mark = many.mark();
        try (Connection connection = many.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            UUID id = any(connection);
            new DuplicateSearch().derive(List.of(id), connection);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        many.mark();

        String plans = many.plansSince(mark);
        String suspects = plans.substring(plans.indexOf("where o.id <>"));
        assertThat(suspects)
                .contains("organization_names_ix")
                .contains("organization_web_host_ix")
                .contains("organization_identifier_key_ix")
                .doesNotContain("Seq Scan on organization ")
                .doesNotContain("Seq Scan on organization_identifier ");
    }

    @Test
    void ofManyWithNearlyTheSameNameSomeAreKeptAndTheOneWithTheVeryName() throws Exception {
        try (Connection connection = many.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(NEARLY_THE_SAME);
            new DuplicateSearch().derive(List.of(FIRST), connection);

            assertThat(number(
                            "select count(*) from duplicate_candidate where '" + FIRST + "' in (low_id, high_id)",
                            connection))
                    .isBetween(50L, 100L);
            assertThat(number(
                            "select score from duplicate_candidate where (low_id, high_id) = ('" + FIRST + "', '" + LAST
                                    + "')",
                            connection))
                    .isEqualTo(70);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static long number(String query, Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void thePairsKnownAreReadInTheOrderOfAnIndex() throws Exception {
        try (Connection connection = many.dataSource().getConnection()) {
            connection
                    .createStatement()
                    .execute(
                            """
                            insert into duplicate_candidate (low_id, high_id, score, countries, reasons)
                            select l.id, h.id, 50 + l.n % 50, '{MN}', '[]'
                            from (select id, row_number() over (order by id) n from organization) l
                            join (select id, row_number() over (order by id) n from organization) h on h.n = l.n + 1;
                            analyze duplicate_candidate
                            """);
        }
        long mark = many.mark();

        List<DuplicateStore.Row> rows = new DuplicateStore(many.dataSource()).read(Pairs.open(SECRETARIAT), 51);
        many.mark();

        assertThat(rows).hasSize(51);
        assertThat(many.plansSince(mark))
                .contains("duplicate_candidate_score_ix")
                .doesNotContain("Seq Scan on organization ");
    }
}
