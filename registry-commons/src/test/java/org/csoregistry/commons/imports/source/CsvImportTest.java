package org.csoregistry.commons.imports.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.csoregistry.commons.imports.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
    private static final String ID = "0190a000-0000-7000-8000-000000000001";

    @Test
    void aRowSaysWhichRecordItIsAboutAndWhatToMakeOfIt() {
        Reading read = Reading.csv("id,version,names.en,size,open,colours,parts,place.city\r\n" + ID
                + ",7,'=Forum,12,TRUE,red; light-green,\"[{\"\"name\"\":\"\"a\"\"}]\",Bonn\r\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().get(0).id()).hasToString(ID);
        assertThat(read.rows().get(0).version()).isEqualTo(7);
        assertThat(read.onto("{}"))
                .isEqualTo("{\"size\":12,\"open\":true,\"colours\":[\"red\",\"light-green\"],"
                        + "\"parts\":[{\"name\":\"a\"}],\"names\":{\"en\":\"=Forum\"},\"place\":{\"city\":\"Bonn\"}}");
    }

    @Test
    void anEmptyCellRemovesAndAColumnThatIsNotThereLeaves() {
        assertThat(Reading.csv("note,names.en,size\n,\"\",1\n")
                        .onto("{\"note\":\"a\",\"size\":2,\"open\":true,\"names\":{\"en\":\"b\",\"mn\":\"c\"}}"))
                .isEqualTo("{\"size\":1,\"open\":true,\"names\":{\"mn\":\"c\"}}");
        assertThat(Reading.csv("names.en,place.city\n,\n").rows()).isEmpty();
        assertThat(Reading.csv("note,place.city\nx,\n").onto("{\"place\":{\"city\":\"b\"}}"))
                .isEqualTo("{\"note\":\"x\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFid;size;note\n;1;a,b\n",
                "id\tsize\tnote\n\t1\ta,b\n",
                "id,size,note\r\n#x+id,#x,#y\r\n,1,\"a,b\"\r\n"
            })
    void marksTagsAndOtherSeparatorsAreUnderstood(String file) {
        assertThat(Reading.csv(file).onto("{}")).isEqualTo("{\"size\":1,\"note\":\"a,b\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "naems.en,note|1|A|naems.en|is not a column known here",
                "note,note|1|B|note|stands there twice",
                "names.EN,names.en|1|B|names.en|stands there twice",
                "note,place.town|1|B|place.town|is not a column known here",
                "note,size~2~|1|B|size~2~|is not a column known here",
                "size,note~2|1|B|note~2|goes on from a column that is not there"
            })
    void aNameThatMeansNothingIsRefusedWithItsColumn(
            String header, long row, String column, String name, String detail) {
        assertThat(Reading.csv(header + "\na,b\n").onlyFault())
                .isEqualTo(new Fault(row, column, name, null, null, detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,note^x,a|2|A|/id|must be a UUID",
                "id,version^,x|2|B|/version|must be a whole number from 1",
                "id,version^,0|2|B|/version|must be a whole number from 1",
                "note,parts^a,[{]|2|B|/parts|is not JSON",
                "place,place.city^{},Bonn|2|B|/place/city|says what another column says as a whole"
            })
    void aCellThatCannotBeReadIsNamed(String file, long row, String column, String pointer, String detail) {
        Fault fault = Reading.csv(file.replace('^', '\n')).onlyFault();

        assertThat(fault.row()).isEqualTo(row);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.pointer()).isEqualTo(pointer);
        assertThat(fault.detail()).isEqualTo(detail);
    }

    @Test
    void bytesThatAreNotUtf8AreFoundInRowAndColumn() {
        byte[] file = "size,note\n1,good\n2,caf\u00e9\n3,good\n".getBytes(ISO_8859_1);

        Reading read = Reading.of(ImportFormat.COMMA_SEPARATED, file);

        assertThat(read.onlyFault()).isEqualTo(new Fault(3, "B", "note", "/note", null, "is not UTF-8"));
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void utf16IsNotUtf8() {
        String file = "size,note\n1,a\n";

        assertThat(Reading.of(ImportFormat.COMMA_SEPARATED, file.getBytes(UTF_16LE))
                        .onlyFault()
                        .detail())
                .contains("UTF-16");
        assertThat(Reading.of(ImportFormat.COMMA_SEPARATED, ("\uFEFF" + file).getBytes(UTF_16LE))
                        .onlyFault()
                        .detail())
                .contains("UTF-16");
    }

    @Test
    void anEmptyFileIsNotAFileWithoutRows() {
        assertThat(Reading.csv("").onlyFault().detail()).startsWith("is empty");
        assertThat(Reading.csv("\n\n").onlyFault().detail()).startsWith("is empty");
        assertThat(Reading.csv("size,note\n").faults()).isEmpty();
    }

    @Test
    void halfAFileIsFoundOut() {
        assertThat(Reading.csv("size,note,since\n1,a,2015-10-15\n2,b")
                        .onlyFault()
                        .detail())
                .isEqualTo("ends after 2 of 3 cells: it was cut off");
        assertThat(Reading.csv("size,note\n1,\"a\n2,b\n").onlyFault().detail()).contains("never closed");
    }

    @Test
    void whatStandsUnderNoNameIsNotLost() {
        Reading read = Reading.csv("size,,note\n1,,a\n2,lost,b\n");

        assertThat(read.onlyFault()).isEqualTo(Fault.ofCell(3, 1, null, "has no name above it; the row has 3 cells"));
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void aRowWiderThanAnythingIsAFaultOfThatRow() {
        Reading read = Reading.csv("size,note\n1,a\n2,b" + ",x".repeat(200_000) + "\n3,c\n");

        assertThat(read.onlyFault().row()).isEqualTo(3);
        assertThat(read.onlyFault().column()).isEqualTo("C");
        assertThat(read.onlyFault().detail()).contains("200002 cells");
        assertThat(read.rows()).hasSize(2);
        assertThat(Reading.csv("x,".repeat(200_000) + "\n").onlyFault().detail())
                .contains("200001 columns");
    }

    @Test
    void aCellLongerThanARecordIsAFaultOfThatRow() {
        Reading read = Reading.csv("size,note\n1," + "a".repeat(1_100_000) + "\n2,b\n");

        assertThat(read.onlyFault())
                .isEqualTo(new Fault(2, "B", "note", "/note", null, "is longer than a record may be"));
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void aCellWithoutEndIsNotHeldInMemory() {
        byte[] file = ("size,note\n1,\"" + "a".repeat(20_000_000)).getBytes(UTF_8);

        assertThat(Reading.of(ImportFormat.COMMA_SEPARATED, file).onlyFault().row())
                .isEqualTo(2);
    }

    @Test
    void aSpreadsheetIsNotText() {
        assertThat(Reading.of(ImportFormat.COMMA_SEPARATED, new byte[] {'P', 'K', 3, 4, 0, 0})
                        .onlyFault()
                        .detail())
                .contains("spreadsheet");
    }

    @Test
    void rowsAreCountedAsSpreadsheetsDo() {
        Reading read = Reading.csv("size,note\n\n1,\"a\nb\"\nx\n");

        assertThat(read.rows().get(0).number()).isEqualTo(3);
        assertThat(read.onlyFault().row()).isEqualTo(4);
    }
}
