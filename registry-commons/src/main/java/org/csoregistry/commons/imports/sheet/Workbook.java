package org.csoregistry.commons.imports.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.csoregistry.commons.imports.source.BadFile;

/**
 * What a workbook says of its one sheet.
 *
 * @param styles part with the formats of cells; null for none
 * @param texts part with the texts that cells share; null for none
 * @param since1904 whether days are counted from 1904, as on old machines
 */
record Workbook(String sheet, String styles, String texts, boolean since1904) {

    static Workbook of(Parts parts) throws IOException, XMLStreamException, BadFile {
        String part = target(parts.from("").values(), "officeDocument");
        if (part == null) {
            throw new BadFile(1, "is not an XLSX file");
        }
        List<String> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (Xml xml = new Xml(parts.get(part))) {
            while (xml.next()) {
                if (xml.begins("sheet")) {
                    sheets.add(String.valueOf(xml.attribute("id")));
                } else if (xml.begins("workbookPr")) {
                    since1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                }
            }
        }
        if (sheets.size() != 1) {
            // To read one and pass over the others could lose what was meant.
            throw new BadFile(1, "has " + sheets.size() + " sheets; leave the one to be imported");
        }
        Map<String, Parts.Relation> relations = parts.from(part);
        Parts.Relation sheet = relations.get(sheets.get(0));
        if (sheet == null || !sheet.leadsTo("worksheet")) {
            throw new BadFile(1, "is not a whole XLSX file: its sheet is missing");
        }
        return new Workbook(
                sheet.target(),
                target(relations.values(), "styles"),
                target(relations.values(), "sharedStrings"),
                since1904);
    }

    private static String target(Iterable<Parts.Relation> relations, String kind) {
        for (Parts.Relation relation : relations) {
            if (relation.leadsTo(kind)) {
                return relation.target();
            }
        }
        return null;
    }
}
