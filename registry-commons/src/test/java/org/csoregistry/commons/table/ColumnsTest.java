package org.csoregistry.commons.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final String FULL =
            """
            {"id": "0190a000-0000-7000-8000-000000000001", "version": 3, "createdAt": "2026-01-01T00:00:00Z",
             "names": {"en": "=Forum", "zh-Hant": "論壇"}, "note": "+1", "size": -5, "weight": 1.50, "open": false,
             "since": "2015-10-15", "colours": ["red", "light-green"], "parts": [{"name": "a", "sizes": [1]}],
             "place": {"city": "Ulaanbaatar", "names": {"mn": "Улаанбаатар"}, "latitude": -12.5}}
            """;

    private static List<Column> columns(Columns columns, String... documents) {
        for (String document : documents) {
            columns.look(RegistryJson.read(document));
        }
        return columns.inOrder();
    }

    private static Columns columns() {
        return new Columns(ThingView.TABLE, List::of);
    }

    @Test
    void everyPropertyIsAColumnAndEveryLanguage() {
        assertThat(columns(columns(), FULL, "{\"names\": {\"fr\": \"Forum\"}}"))
                .extracting(Column::name)
                .containsExactly(
                        "id",
                        "version",
                        "names.en",
                        "names.fr",
                        "names.zh-Hant",
                        "note",
                        "size",
                        "weight",
                        "open",
                        "since",
                        "colours",
                        "parts",
                        "place.city",
                        "place.names.mn",
                        "place.latitude");
    }

    @Test
    void theTagsAreThoseOfTheStandard() {
        assertThat(columns(columns(), FULL))
                .extracting(Column::tag)
                .startsWith("#thing+id", "#meta+version", "#thing+name+i_en", "#thing+name+i_zh_hant", "#thing+note")
                .contains("#thing+colours+list", "#thing+parts+json", "#thing+place+names+i_mn")
                .allMatch(tag -> tag.matches("#[a-z]+(\\+[a-z][a-z0-9_]*)+"));
    }

    @Test
    void aRowHoldsWhatTheDocumentSays() {
        Columns columns = columns();
        List<Column> inOrder = columns(columns, FULL);

        assertThat(columns.row(RegistryJson.read(FULL), inOrder))
                .containsExactly(
                        "0190a000-0000-7000-8000-000000000001",
                        "3",
                        "'=Forum",
                        "論壇",
                        "'+1",
                        "-5",
                        "1.50",
                        "false",
                        "2015-10-15",
                        "red; light-green",
                        "[{\"name\":\"a\",\"sizes\":[1]}]",
                        "Ulaanbaatar",
                        "Улаанбаатар",
                        "-12.5");
    }

    @Test
    void aListWhoseTextsCannotBeToldApartIsJson() throws Exception {
        for (String list : List.of("[\"a;b\",\"c\"]", "[\" a\"]", "[\"\"]", "[\"[a\"]")) {
            JsonNode value = RegistryJson.read(list);

            String cell = Cells.text(Kind.LIST, value);

            assertThat(cell).isEqualTo(list);
            assertThat(Cells.value(Kind.LIST, cell)).isEqualTo(value);
        }
    }

    @Test
    void anObjectWithoutContentIsNotLost() {
        assertThat(columns(columns(), "{\"names\": {}, \"place\": {}}"))
                .extracting(Column::name)
                .contains("names", "names.en", "place", "place.city");
    }

    @Test
    void whatIsTooLongForACellGoesOnInTheNext() {
        String document = "{\"note\": \"" + "a".repeat(40_000) + "\"}";

        assertThat(columns(new Columns(ThingView.TABLE, SheetText::cut), document))
                .extracting(Column::name)
                .containsSequence("note", "note~2", "size");
    }

    @Test
    void lettersAreThoseOfSpreadsheets() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .extracting(Column::letter)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }
}
