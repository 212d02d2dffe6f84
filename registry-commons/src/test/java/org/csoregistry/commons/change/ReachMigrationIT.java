package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was written before changes told what they concern. */
class ReachMigrationIT {
    private static final String OLD_ROWS =
            """
            insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                actor, occurred_at, document)
            values (gen_random_uuid(), 'note', '0198c0de-0000-7000-8000-000000000001', 1, 'created', 'created',
                    '{MN}', 'public', 'test', now(), '{"themes":["sdg-16.6","uncac-13"]}'),
                   (gen_random_uuid(), 'note', '0198c0de-0000-7000-8000-000000000001', 2, 'updated', 'updated',
                    '{KE}', 'public', 'test', now(), '{"themes":["sdg-5"]}'),
                   (gen_random_uuid(), 'note', '0198c0de-0000-7000-8000-000000000001', 3, 'updated', 'withdrawn',
                    '{TZ}', 'restricted', 'test', now(), '{"id":"x"}'),
                   (gen_random_uuid(), 'note', '0198c0de-0000-7000-8000-000000000001', 4, 'updated', 'updated',
                    '{UG}', 'public', 'test', now(), '{"id":"x"}')
            """;

    @TempDir
    static Path directory;

    @Test
    void learnsWhatEachChangeConcernsAndConcernedBefore() throws Exception {
        try (LedgerStore store = LedgerStore.startAsOfOld(directory)) {
            try (Connection connection = store.begin()) {
                connection.createStatement().execute(OLD_ROWS);
                connection.commit();
            }

            store.migrate("V4__change_reach.sql");

            assertThat(column(store, "themes")).containsExactly("{sdg-16.6,uncac-13}", "{sdg-5}", "{}", "{}");
            assertThat(column(store, "themes_before")).containsExactly("{}", "{sdg-16.6,uncac-13}", "{sdg-5}", "{}");
            assertThat(column(store, "countries_before")).containsExactly("{}", "{MN}", "{KE}", "{TZ}");
            assertThat(column(store, "public_before")).containsExactly("false", "true", "true", "false");
        }
    }

    private static List<String> column(LedgerStore store, String name) {
        return store.read("select " + name + "::text from change order by ordinal", String.class);
    }
}
