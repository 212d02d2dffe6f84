package org.csoregistry.commons.imports.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.csoregistry.commons.imports.Fault;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetImportTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** A workbook as another program writes it: with texts that cells share. */
    private static byte[] workbook(Consumer<Worksheet> fill, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : names) {
                fill.accept(workbook.newWorksheet(name));
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        return workbook(fill, "things");
    }

    /** The same workbook with one part in another's place. */
    private static byte[] with(String part, byte[] content) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook(SheetImportTest::header));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(part)
                                ? content
                                : in.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }

    private static byte[] withRows(String rows) throws IOException {
        return with(SHEET, ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(UTF_8));
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "note");
        sheet.value(0, 1, "size");
        sheet.value(0, 2, "since");
    }

    private static Reading read(byte[] file) {
        return Reading.of(ImportFormat.SHEET, file);
    }

    @Test
    void textsNumbersTruthsAndDatesAreRead() throws IOException {
        Reading read = read(workbook(sheet -> {
            header(sheet);
            sheet.value(0, 3, "open");
            sheet.value(0, 4, "names.mn");
            sheet.value(1, 0, "_x0041_ a\r\nb");
            sheet.value(1, 1, 12);
            sheet.value(1, 2, LocalDate.of(2015, 10, 15));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, true);
            sheet.value(1, 4, "Монгол \uD83D\uDE00");
        }));

        assertThat(read.faults()).isEmpty();
        assertThat(read.onto("{}"))
                .isEqualTo("{\"note\":\"A a\\r\\nb\",\"size\":12,\"since\":\"2015-10-15\",\"open\":true,"
                        + "\"names\":{\"mn\":\"Монгол \uD83D\uDE00\"}}");
    }

    @Test
    void whatASpreadsheetHasMadeOfATextIsRefused() throws IOException {
        Reading read = read(workbook(sheet -> {
            header(sheet);
            sheet.formula(1, 0, "1+1");
            sheet.value(2, 0, LocalDate.of(2015, 3, 1));
            sheet.style(2, 0).format("d-mmm").set();
            sheet.value(3, 0, 41114);
            sheet.value(4, 0, 12345678901234567L);
        }));

        assertThat(read.faults())
                .extracting(Fault::row, Fault::column, Fault::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "A", "/note"),
                        org.assertj.core.groups.Tuple.tuple(3L, "A", "/note"),
                        org.assertj.core.groups.Tuple.tuple(5L, "A", "/note"));
        assertThat(read.faults()).extracting(Fault::detail).anyMatch(detail -> detail.contains("formula"));
        assertThat(read.onto("{}")).isEqualTo("{\"note\":\"41114\"}");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] whole = workbook(SheetImportTest::header);

        assertThat(read(Arrays.copyOf(whole, whole.length / 2)).onlyFault().detail())
                .contains("not a whole XLSX");
        assertThat(read("size,note\n".getBytes(UTF_8)).onlyFault().detail()).contains("not a whole XLSX");
        assertThat(read(new byte[0]).onlyFault().detail()).contains("not a whole XLSX");
        assertThat(read(with("_rels/.rels", "<a/>".getBytes(UTF_8))).onlyFault().detail())
                .contains("not an XLSX");
        assertThat(read(workbook(SheetImportTest::header, "a", "b")).onlyFault().detail())
                .contains("2 sheets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e \"boo\">]><worksheet/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><worksheet/>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>note</v></c></row><row r=\"2\">",
                "<worksheet><sheetData><row r=\"2\"><c r=\"A2\"/></row><row r=\"1\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>"
            })
    void xmlThatIsNotASheetOfOursIsRefused(String sheet) throws IOException {
        assertThat(read(with(SHEET, sheet.getBytes(UTF_8))).faults()).hasSize(1);
        assertThat(read(with(SHEET, sheet.getBytes(UTF_16))).faults()).hasSize(1);
    }

    @Test
    void aSheetMayHaveAnyNumberOfQuotes() throws IOException {
        String header = "<row><c t=\"str\"><v>note</v></c></row>";
        String rows = header.replace("note", "&quot;&amp;".repeat(100) + "%s");
        StringBuilder sheet = new StringBuilder(header);
        new java.util.Random(7).ints(2_000).forEach(i -> sheet.append(rows.formatted(i)));

        Reading read = read(withRows(sheet.toString()));

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(2_000);
    }

    @Test
    void aBombIsNotUnfolded() throws IOException {
        byte[] zeros = new byte[50_000_000];
        Arrays.fill(zeros, (byte) ' ');
        String header = "<row><c t=\"str\"><v>note</v></c></row>";
        String rows = header.replace("note", "a").repeat(1_000_000);

        assertThat(read(with(SHEET, zeros)).onlyFault().detail()).contains("too long");
        assertThat(read(with("xl/sharedStrings.xml", zeros)).onlyFault().detail())
                .contains("too long");
        assertThat(read(withRows(header + rows)).onlyFault().detail()).contains("unfolds");
    }

    @Test
    void aPackageOfManyPartsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 1_500; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
            }
        }

        assertThat(read(out.toByteArray()).onlyFault().detail()).contains("1500 parts");
    }

    @Test
    void aHugeCellAndAFarColumnAreFaultsOfTheirRow() throws IOException {
        String header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>note</v></c></row>";
        String random = new java.util.Random(7)
                .ints(1_500_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        Reading read = read(
                withRows(
                        header + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + random
                                + "</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c><c r=\"AB3\" t=\"str\"><v>b</v></c></row>"));

        assertThat(read.faults()).extracting(Fault::row).containsExactly(2L, 3L);
        assertThat(read.faults()).extracting(Fault::column).containsExactly("A", "AB");
    }
}
