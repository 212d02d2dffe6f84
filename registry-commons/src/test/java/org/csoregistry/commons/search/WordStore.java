package org.csoregistry.commons.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.launcher.stack.PostgresServer;

/** A PostgreSQL with notes to be found, folded by no version yet. */
final class WordStore implements AutoCloseable, Searched {
    private static final String NOTES =
            """
            create table note (
                id uuid primary key, version bigint not null, content json not null,
                search_text text not null, search_version integer not null default 0,
                search_words tsvector generated always as (search_terms(search_text)) stored);
            """;

    private final PostgresServer postgres;

    private WordStore(PostgresServer postgres) {
        this.postgres = postgres;
    }

    static WordStore start(Path directory) throws IOException, SQLException {
        WordStore store = new WordStore(PostgresServer.startForTests(directory.resolve("postgres")));
        for (String file : List.of("V1__ledger.sql", "V9__search.sql")) {
            try (InputStream script = WordStore.class.getResourceAsStream("/db/commons/" + file)) {
                store.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        store.execute(NOTES);
        return store;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("postgres") + "?user=" + PostgresServer.SUPERUSER);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = open()) {
            connection.createStatement().execute(sql);
        }
    }

    /** Version 1 of a note, as an old service wrote it. */
    void note(UUID id, String title) throws SQLException {
        execute(
                "insert into note (id, version, content, search_text) values ('%s', 1, '{\"title\":\"%s\"}', 'as  of old')"
                        .formatted(id, title));
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = open();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public String table() {
        return "note";
    }

    @Override
    public Map<String, String> folded(String content) {
        String title = content.replaceAll(".*:\"(.*)\"}", "$1");
        return Map.of("search_text", SearchText.named(List.of(title)).stored());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
