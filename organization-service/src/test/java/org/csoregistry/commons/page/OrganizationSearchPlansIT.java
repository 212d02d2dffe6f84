package org.csoregistry.commons.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.organization.domain.OrganizationListing;
import org.csoregistry.organization.many.ManyOrganizations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does, with its own settings, to answer searches among 100,000 organizations. */
class OrganizationSearchPlansIT {
    private static final int MANY = 100_000;
    private static final Pattern READ = Pattern.compile(
            " Scan[^\\n]* on organization a(?:_\\d+)? [^\\n]*actual rows=(\\d+)|Rows Removed by Filter: (\\d+)");
    private static final Caller SECRETARIAT = new Caller("test", Set.of("secretariat"), Set.of(), null);

    @TempDir
    static Path directory;

    static ManyOrganizations many;

    static Lists lists;

    @BeforeAll
    static void start() throws Exception {
        many = ManyOrganizations.start(directory, MANY);
        lists = new Lists(many.dataSource());
    }

    @AfterAll
    static void stop() {
        many.close();
    }

    private static ListQuery query(Map<String, String> filters, String after, String sort, List<String> facets) {
        return new ListQuery(filters, 50, after, sort, List.of("names"), false, facets);
    }

    private static Page page(ListQuery query) {
        return lists.page(OrganizationListing.LISTING, query, Caller.ANONYMOUS);
    }

    private static String plans(ListQuery query) throws Exception {
        long mark = many.mark();
        page(query);
        many.mark();
        return many.plansSince(mark);
    }

    private static String plans(String question) throws Exception {
        return plans(query(Map.of("q", question), null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC4711",
                "ac 4711",
                "Ombudsman Pastoralists 4711",
                "малчид хуульчид",
                "Malchid khuul'chid",
                "العدالة النزاهة",
                "透明 公益 妇女",
                "parado",
                "पारदर्शिता न्याय 4711",
                "a b c d e",
                "zzz"
            })
    void rareWordsAreFoundByTheIndexOfWords(String question) throws Exception {
        assertThat(plans(question)).contains("on organization_words_ix").doesNotContain("Seq Scan on organization ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transparensy Ombudsmen", "procuremnet pastoralists"})
    void aSlipIsFoundByTheIndexOfAllWords(String question) throws Exception {
        String plans = plans(question);

        assertThat(plans).contains("on search_word_trigrams_ix").contains("on organization_words_ix");
        assertThat(read(plans)).as(plans).isLessThan(MANY / 5);
        assertThat(page(query(Map.of("q", question), null, null, List.of())).items())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum", "a", "the", "Forum Human", "what was promised", "bud"})
    void frequentWordsAreReadOnlyUntilThePageIsFull(String question) throws Exception {
        String plans = plans(question);

        assertThat(read(plans)).as(plans).isLessThan(MANY / 5);
    }

    /** Whether there is anything at all, is soon seen by reading on of what is frequent: that is no index's, but short. */
    private static long read(String plans) {
        long read = 0;
        Matcher rows = READ.matcher(plans);
        while (rows.find()) {
            read += Long.parseLong(rows.group(1) == null ? rows.group(2) : rows.group(1));
        }
        return read;
    }

    @ParameterizedTest
    @CsvSource({"country, MW", "type, media", "region, 014"})
    void filtersCombineWithTheIndexOfWords(String filter, String value) throws Exception {
        ListQuery query = query(Map.of("q", "ombudsman 4711", filter, value), null, null, List.of());

        assertThat(plans(query)).contains("on organization_words_ix").doesNotContain("Seq Scan on organization ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-updatedAt"})
    void anotherOrderUsesItToo(String sort) throws Exception {
        ListQuery query = query(Map.of("q", "ombudsman pastoralists 4711"), null, sort, List.of());

        assertThat(plans(query)).contains("on organization_words_ix");
    }

    @Test
    void thoseOfACountryAreReadInOrderUntilThePageIsFull() throws Exception {
        String plans = plans(query(Map.of("country", "MW"), null, null, List.of()));

        assertThat(plans).contains("organization_country_ix").doesNotContain("Sort");
        assertThat(read(plans)).as(plans).isLessThan(100);
    }

    @Test
    void facetsOfAllAreCountedFromAnIndexAlone() throws Exception {
        ListQuery query = query(Map.of(), null, null, List.of("type", "country"));

        assertThat(plans(query))
                .contains("Index Only Scan using organization_counted_ix")
                .doesNotContain("Seq Scan on organization ");
    }

    @Test
    void facetsOfASearchUseTheIndexOfWords() throws Exception {
        ListQuery query = query(Map.of("q", "ombudsman pastoralists"), null, null, List.of("type", "country"));

        String plans = plans(query);

        assertThat(plans).contains("on organization_words_ix");
        assertThat(read(plans)).as(plans).isLessThan(MANY / 5);
    }

    @Test
    void allPagesOfManyAnswersHoldEachOnce() {
        Map<String, String> asked = Map.of("q", "observatory");
        Page first = lists.page(
                OrganizationListing.LISTING,
                new ListQuery(asked, 200, null, null, List.of("id"), true, List.of()),
                SECRETARIAT);
        List<String> seen = new ArrayList<>(first.items());

        String after = first.next();
        while (after != null) {
            ListQuery query = new ListQuery(asked, 200, after, null, List.of("id"), false, List.of());
            Page page = lists.page(OrganizationListing.LISTING, query, SECRETARIAT);
            seen.addAll(page.items());
            after = page.next();
        }

        assertThat(first.total()).isGreaterThan(2_000);
        assertThat(seen).hasSize(first.total().intValue()).doesNotHaveDuplicates();
    }
}
