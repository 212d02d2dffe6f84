package org.csoregistry.commons.imports.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.csoregistry.commons.imports.source.BadFile;

/**
 * The parts of a package and how they refer to each other.
 *
 * @see <a href="https://www.iso.org/standard/77818.html">ISO/IEC 29500-2, Open Packaging Conventions</a>
 */
final class Parts implements Closeable {
    /** Of a workbook with one sheet there are some ten. */
    private static final int MAX_PARTS = 1_000;

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts of(Path file) throws IOException, BadFile {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BadFile(1, "is not a whole XLSX file");
        }
        int size = zip.size();
        if (size > MAX_PARTS) {
            zip.close();
            throw new BadFile(1, "is made of " + size + " parts, more than " + MAX_PARTS);
        }
        return new Parts(zip);
    }

    /** One way from a part to another. */
    record Relation(String type, String target) {
        boolean leadsTo(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** By id, the ways that lead on from a part; from the package as a whole if it is empty. */
    Map<String, Relation> from(String part) throws IOException, XMLStreamException, BadFile {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Relation> relations = new HashMap<>();
        InputStream stream = find(folder + "_rels/" + part.substring(slash) + ".rels");
        if (stream == null) {
            return relations;
        }
        try (Xml xml = new Xml(stream)) {
            while (xml.next()) {
                if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            String.valueOf(xml.attribute("Id")),
                            new Relation(
                                    String.valueOf(xml.attribute("Type")),
                                    within(folder, String.valueOf(xml.attribute("Target")))));
                }
            }
        }
        return relations;
    }

    private static String within(String folder, String target) throws BadFile {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new BadFile(1, "is not an XLSX file: one part leads to no other");
        }
    }

    /** Null if there is no such part. */
    InputStream find(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        return entry == null
                ? null
                : new GuardedStream(new BufferedInputStream(zip.getInputStream(entry)), entry.getCompressedSize());
    }

    InputStream get(String part) throws IOException, BadFile {
        InputStream found = find(part);
        if (found == null) {
            throw new BadFile(1, "is not a whole XLSX file: a part is missing");
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
