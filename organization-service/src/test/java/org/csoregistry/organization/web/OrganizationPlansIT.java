package org.csoregistry.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the store makes of each filter among many organizations, with its own settings. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationPlansIT {
    private static final int MANY = 20_000;

    /** Copies of one that was registered, one in a hundred with something rare; all in one transaction taken back. */
    private static final String FILL =
            """
            -- Other tests leave thousands that nobody has confirmed.
            update organization set confirmed_on = date '2025-01-01' where confirmed_on is null;
            create temporary table many on commit drop as
                select o.*, n from organization o, generate_series(1, %1$d) n where id = '%2$s';
            update many set id = gen_random_uuid(), sort_name = md5(n::text),
                type = case n %% 100 when 1 then 'judiciary' else type end,
                iati_type = case n %% 100 when 1 then '15' else iati_type end,
                icnpo = case n %% 100 when 2 then '{religion}' else icnpo end,
                specializations = case n %% 100 when 3 then '{uncac-13}' else specializations end,
                active_in = case n %% 100 when 4 then '{KE}' else active_in end,
                confirmed_on = case n %% 1000 when 5 then null else date '2025-01-01' end;
            do $$ declare columns text; begin
                select string_agg(column_name, ',') into columns from information_schema.columns
                where table_name = 'organization' and is_generated = 'NEVER';
                execute format('insert into organization (%%1$s) select %%1$s from many', columns);
            end $$;
            insert into organization_relation
                select id, '%2$s', case n %% 100 when 6 then 'member-of' else 'parent' end, daterange('2006-01-01', null)
                from many;
            insert into organization_identifier select id, 'MN-REG', n::text from many;
            insert into organization_accreditation
                select id, case n %% 100 when 7 then 'ecosoc-roster' else 'cosp-observer' end,
                       daterange('2017-01-01', case n %% 100 when 7 then null else date '2018-01-01' end)
                from many;
            """;

    /** In a transaction that never comes to be; filling it takes longer than all plans. */
    private static Connection filled;

    private static UUID template;

    @BeforeEach
    void fill() throws SQLException {
        if (filled != null) {
            return;
        }
        template = REGISTRY.created("Template");
        filled = DriverManager.getConnection(RegistryStack.jdbcUrl());
        filled.setAutoCommit(false);
        try (Statement statement = filled.createStatement()) {
            statement.execute(FILL.formatted(MANY, template));
            statement.execute(
                    "analyze organization, organization_relation, organization_accreditation, organization_identifier");
        }
    }

    @AfterAll
    static void forget() throws SQLException {
        filled.rollback();
        filled.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.type = any('{judiciary}') ; organization_(type|counted)_ix",
                "a.iati_type = any('{15}') ; organization_iati_type_ix",
                "a.icnpo && '{religion}' ; organization_icnpo_ix",
                "a.specializations && '{uncac-13}' ; organization_specializations_ix",
                "a.active_in && '{KE}' ; organization_active_in_ix",
                "a.id in (select e.organization_id from organization_identifier e where (e.scheme, e.value) in"
                        + " (select * from unnest(cast('{MN-REG}' as text[]), cast('{1}' as text[]))))"
                        + " ; organization_identifier_uk",
                "a.confirmed_order < '2024-01-01' ; organization_confirmed_ix",
                "a.id in (select e.organization_id from organization_accreditation e where true and true"
                        + " and e.body = any('{ecosoc-roster}')) ; organization_accreditation_body_ix",
                "a.id in (select e.organization_id from organization_accreditation e where true and true"
                        + " and e.during @> date '2020-01-01') ; organization_accreditation_during_ix",
                "a.id in (select e.organization_id from organization_relation e where e.kind = 'member-of' and true"
                        + " and e.other_id = any('{TEMPLATE}') and e.during @> date '2020-01-01')"
                        + " ; organization_relation_other_ix",
                "a.id in (select e.other_id from organization_relation e where e.kind = 'parent' and true"
                        + " and e.organization_id = any('{TEMPLATE}')) ; organization_relation_organization_ix"
            })
    void everyFilterHasAnIndexThatIsUsed(String condition, String index) throws SQLException {
        try (Statement statement = filled.createStatement()) {
            String plan = plan(statement, condition.replace("TEMPLATE", template.toString()));

            assertThat(plan).containsPattern(index).doesNotContain("Seq Scan");
        }
    }

    private static String plan(Statement statement, String condition) throws SQLException {
        StringBuilder plan = new StringBuilder();
        String list = "explain select a.id from organization a where true and " + condition
                + " and not a.withdrawn and a.audience = 'public' order by a.sort_name, a.id limit 51";
        try (ResultSet lines = statement.executeQuery(list)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
