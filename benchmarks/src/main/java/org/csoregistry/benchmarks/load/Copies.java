package org.csoregistry.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import org.csoregistry.benchmarks.stack.Ids;
import org.postgresql.PGConnection;

/**
 * Further organizations of a family, made by the store out of the first ones, which the service has registered: to
 * import a million would take longer than to measure it. Rows, changes, identifiers and words are as an import would have
 * left them; the changes have yet to be numbered and sent.
 */
public final class Copies {
    private static final int PORTION = 50_000;

    /** Who is to be copied as whom. */
    private static final String ASKED =
            """
            create temporary table asked (template uuid, id uuid, old_number text, number text, old_place text, place text)
            on commit delete rows
            """;

    private static final String COLUMNS =
            """
            select column_name, data_type from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
            order by ordinal_position
            """;

    private static final String COPY =
            "insert into %1$s (%2$s) select %3$s from asked join %1$s t on t.%4$s = asked.template";

    private static final String RENAMED =
            "replace(replace(replace(replace(cast(t.%1$s as text), cast(asked.template as text), cast(asked.id as text)),"
                    + " old_number, number), old_place, place), lower(old_place), lower(place))";

    /** What the service makes of a search text, a moment after it has been written. */
    private static final String WORDS =
            """
            insert into search_word
            select distinct ltrim(term, '|')
            from asked join organization o on o.id = asked.id, unnest(string_to_array(o.search_text, ' ')) term
            where term <> '' and term not like '=%'
            on conflict on constraint search_word_pk do nothing
            """;

    private final Connection store;
    private final int family;

    /** @param family of which there are at least {@link Drafts#PERIOD} */
    public Copies(Connection store, int family) {
        this.store = store;
        this.family = family;
    }

    /** Makes numbers {@code from} to below {@code to}. */
    public void grow(int from, int to) throws SQLException, IOException {
        try (Statement statement = store.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(ASKED);
            store.setAutoCommit(false);
            for (int first = from; first < to; first += PORTION) {
                ask(first, Math.min(to, first + PORTION));
                statement.execute("analyze asked");
                statement.execute(copy("organization", "id"));
                statement.execute(copy("organization_identifier", "organization_id"));
                statement.execute(copy("change", "resource_id"));
                statement.execute(WORDS);
                store.commit();
            }
            store.setAutoCommit(true);
            statement.execute("drop table asked");
            statement.execute("reset synchronous_commit");
        }
    }

    private void ask(int from, int to) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int number = from; number < to; number++) {
            int template = number % Drafts.PERIOD;
            int said = family * 1_000_000 + number;
            int saidOfTemplate = family * 1_000_000 + template;
            rows.append(new StringJoiner("\t", "", "\n")
                    .add(Ids.of(family, template).toString())
                    .add(Ids.of(family, number).toString())
                    .add(Integer.toString(saidOfTemplate))
                    .add(Integer.toString(said))
                    .add(Drafts.place(saidOfTemplate))
                    .add(Drafts.place(said))
                    .toString());
        }
        store.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy asked from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
    }

    /** @param key the column that tells whom a row is about */
    private String copy(String table, String key) throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        try (PreparedStatement select = store.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                    values.add(row.getString(1).equals(key) ? "asked.id" : value(row.getString(1), row.getString(2)));
                }
            }
        }
        return COPY.formatted(table, names, values, key);
    }

    private static String value(String column, String type) {
        return switch (column) {
            // A change's own id, and its numbers, which the sequencer will give it.
            case "id" -> "uuidv7()";
            case "sequence", "public_sequence" -> "null";
            default ->
                type.equals("text") || type.equals("json")
                        ? "cast(" + RENAMED.formatted(column) + " as " + type + ")"
                        : "t." + column;
        };
    }
}
