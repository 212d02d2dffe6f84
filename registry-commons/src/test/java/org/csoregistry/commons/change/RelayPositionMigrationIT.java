package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose relay fed one topic after the other, and had come less far with the public one. */
class RelayPositionMigrationIT {
    @TempDir
    static Path directory;

    @Test
    void theRelayGoesOnBehindWhatBothTopicsHave() throws Exception {
        try (LedgerStore store = LedgerStore.startAsOfOld(directory)) {
            for (String publicKind : new String[] {"created", null, "created", null, "created"}) {
                store.insertCommitted(Ids.next(), 1, publicKind);
            }
            store.number();
            try (Connection connection = store.begin()) {
                connection.createStatement().execute("insert into relay_position values ('full', 5), ('public', 1)");
                connection.commit();
            }

            store.migrate("V5__one_relay_position.sql");

            assertThat(store.read("select sequence from relay_position", Long.class))
                    .as("the second public change has number three")
                    .containsExactly(2L);
        }
    }
}
