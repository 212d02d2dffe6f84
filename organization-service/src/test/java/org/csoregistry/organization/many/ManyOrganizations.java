package org.csoregistry.organization.many;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.search.Folding;
import org.csoregistry.commons.search.SearchText;
import org.csoregistry.launcher.stack.PostgresServer;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** A PostgreSQL with many made-up organizations, in five scripts, and a log of the plans of all that it is asked. */
public final class ManyOrganizations implements AutoCloseable {
    private static final String TELL_PLANS = "load 'auto_explain'; set auto_explain.log_min_duration = 0;"
            + " set auto_explain.log_analyze = on; set auto_explain.log_timing = off;"
            + " set auto_explain.log_level = 'log'";

    /** A hundred thousand at once are sorted in when all are there, or each few hundred of them would be by themselves. */
    private static final String SORT_LATER =
            """
            set gin_pending_list_limit = '256MB';
            alter index organization_words_ix reset (gin_pending_list_limit);
            alter index organization_names_ix reset (gin_pending_list_limit);
            """;

    /** As the migrations have it. */
    private static final String SORT_SOON =
            """
            reset gin_pending_list_limit;
            alter index organization_words_ix set (gin_pending_list_limit = 256);
            alter index organization_names_ix set (gin_pending_list_limit = 256);
            """;

    private static final String COPY =
            "copy organization (id, version, audience, countries, type, sort_name, search_text, search_names,"
                    + " search_version, iati_type, icnpo, specializations, active_in, content, withdrawn, created_at, updated_at) from stdin";

    private static final String REST =
            """
            insert into change (id, resource_type, resource_id, version, kind, countries, audience, actor, occurred_at,
                                document)
            select id, 'organization', id, 1, 'created', countries, audience, 'test', now(),
                   '{"id":"' || id || '",' || substr(content::text, 2)
            from organization;
            insert into organization_identifier
            select id, 'XM-MANY', lpad(row_number() over (order by id)::text, 9, '0') from organization;
            insert into search_word select distinct ltrim(word, '|') from organization,
                unnest(string_to_array(search_text, ' ')) as word where word not like '=%' and word <> '';
            """;

    /** How many words there are to tell with; the first is told a thousand times as often as the thousandth. */
    private static final int TOLD = 20_000;

    private static final String SYLLABLES = "babecidofugahejikolumanepiqorusatevi";

    private static final List<String> COUNTRIES = List.of("MN", "KE", "EG", "CN", "IN", "AM", "MW", "FR");
    private static final List<String> TYPES = List.of("cso", "cso", "cso", "media", "foundation", "academia");

    /** Words of five languages: those first in a list are used most. */
    private static final List<List<String>> WORDS = List.of(
            List.of(
                    "Forum",
                    "Human",
                    "Rights",
                    "Open",
                    "Society",
                    "Council",
                    "Transparency",
                    "Women",
                    "Youth",
                    "Budget",
                    "Integrity",
                    "Observatory",
                    "Procurement",
                    "Ombudsman",
                    "Assembly",
                    "Pastoralists"),
            List.of(
                    "форум",
                    "хүний",
                    "эрх",
                    "нийгэм",
                    "холбоо",
                    "төв",
                    "монгол",
                    "залуучууд",
                    "сан",
                    "эмэгтэйчүүд",
                    "малчид",
                    "хуульчид"),
            List.of("منظمة", "حقوق", "الإنسان", "مركز", "الشفافية", "المرأة", "الشباب", "العدالة", "النزاهة"),
            List.of("中国", "人权", "中心", "环境", "研究会", "妇女", "青年", "公益", "透明"),
            List.of("मानव", "अधिकार", "आयोग", "मंच", "महिला", "युवा", "पारदर्शिता", "न्याय"));

    private static final List<String> LANGUAGES = List.of("en", "mn", "ar", "zh", "hi");

    private final Path log;
    private final PostgresServer postgres;
    private final AgroalDataSource dataSource;

    private ManyOrganizations(Path directory) throws SQLException {
        this.log = directory.resolve("postgres.log");
        this.postgres = PostgresServer.startForTests(directory.resolve("postgres"));
        String url = postgres.jdbcUrl("postgres");
        Flyway.configure()
                .dataSource(url, PostgresServer.SUPERUSER, null)
                .locations("db/commons", "db/migration")
                .load()
                .migrate();
        this.dataSource = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(PostgresServer.SUPERUSER))
                                .initialSql(TELL_PLANS))));
    }

    /** @param directory the log of plans is put there */
    public static ManyOrganizations start(Path directory, int number) throws SQLException, IOException {
        ManyOrganizations many = new ManyOrganizations(directory);
        many.fill(number);
        return many;
    }

    public AgroalDataSource dataSource() {
        return dataSource;
    }

    /** What the store has told since the log was so long. */
    public String plansSince(long mark) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) mark, all.length - (int) mark, StandardCharsets.UTF_8);
    }

    /** How long the log is, once it is quiet. */
    public long mark() throws IOException {
        long size = Files.size(log);
        while (true) {
            LockSupport.parkNanos(50_000_000);
            if (Files.size(log) == size) {
                return size;
            }
            size = Files.size(log);
        }
    }

    private void fill(int number) throws SQLException, IOException {
        Random random = new Random(number);
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute(SORT_LATER);
            for (int from = 0; from < number; from += 5_000) {
                StringBuilder rows = new StringBuilder();
                for (int i = from; i < Math.min(number, from + 5_000); i++) {
                    rows.append(row(i, random));
                }
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
            }
            connection.createStatement().execute(REST);
            connection.createStatement().execute(SORT_SOON);
            connection.createStatement().execute("vacuum analyze");
        }
    }

    private static String row(int i, Random random) {
        int language = i % LANGUAGES.size();
        String name = words(WORDS.get(language), 3, random) + " " + (char) ('a' + i % 26) + Integer.toString(i, 36);
        String english = words(WORDS.get(0), 3, random) + " " + i;
        SearchText searched = SearchText.named(List.of(name, english, "AC" + i))
                .telling(List.of(
                        "It follows budgets, the procurement of the government and what was promised.", told(random)));
        String content =
                "{\"names\":{\"%s\":\"%s\",\"en\":\"%s\"},\"type\":\"cso\",\"website\":\"https://www.o%d.org\"}"
                        .formatted(language == 0 ? "fr" : LANGUAGES.get(language), name, english, i / 3);
        return String.join(
                        "\t",
                        Ids.next().toString(),
                        "1",
                        i % 20 == 0 ? "restricted" : "public",
                        "{" + COUNTRIES.get(random.nextInt(COUNTRIES.size())) + "}",
                        TYPES.get(random.nextInt(TYPES.size())),
                        english.toLowerCase(java.util.Locale.ROOT),
                        searched.stored(),
                        searched.names(),
                        Integer.toString(Folding.VERSION),
                        "22",
                        "{}",
                        i % 10 == 0 ? "{uncac-13,sdg-16.6}" : "{}",
                        "{MN}",
                        content,
                        "f",
                        "2026-01-01",
                        "2026-01-01")
                + "\n";
    }

    private static String told(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            for (int rest = (int) Math.pow(TOLD, random.nextDouble()) + 400; rest > 0; rest /= 18) {
                text.append(SYLLABLES, rest % 18 * 2, rest % 18 * 2 + 2);
            }
            text.append(' ');
        }
        return text.toString();
    }

    private static String words(List<String> words, int number, Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < number; i++) {
            double often = random.nextDouble();
            name.append(i == 0 ? "" : " ").append(words.get((int) (often * often * words.size())));
        }
        return name.toString();
    }

    @Override
    public void close() {
        dataSource.close();
        postgres.close();
    }
}
