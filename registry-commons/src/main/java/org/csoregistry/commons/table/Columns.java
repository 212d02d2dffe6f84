package org.csoregistry.commons.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The columns that a set of documents needs. They are looked through once before the first row is written, so that a
 * language in the last of them has its column too.
 */
public final class Columns {
    private final TableShape shape;
    private final Function<String, List<String>> cut;
    /** Parts needed, by path. */
    private final Map<List<String>, Integer> parts = new HashMap<>();

    private final Map<List<String>, Column> seen = new HashMap<>();

    /** @param cut parts a text into what single cells can hold, one part at least */
    public Columns(TableShape shape, Function<String, List<String>> cut) {
        this.shape = shape;
        this.cut = cut;
    }

    public void look(JsonNode document) {
        shape.visit(document, (column, text) -> {
            seen.putIfAbsent(column.path(), column);
            parts.merge(column.path(), cut.apply(text).size(), Math::max);
        });
    }

    /** In the order of the properties, languages by tag; with a column for what no document has, so that it can be filled. */
    public List<Column> inOrder() {
        List<Column> all = new ArrayList<>();
        add(shape.properties(), List.of(), all);
        return List.copyOf(all);
    }

    private void add(List<Property> properties, List<String> above, List<Column> all) {
        for (Property property : properties) {
            List<String> path = below(above, property.name());
            boolean grouped = property.kind() == Kind.TEXTS || property.kind() == Kind.OBJECT;
            if (!grouped || seen.containsKey(path)) {
                addParts(plain(property, path), all);
            }
            if (property.kind() == Kind.TEXTS) {
                languages(property, path).forEach(column -> addParts(column, all));
            } else if (property.kind() == Kind.OBJECT) {
                add(property.own(), path, all);
            }
        }
    }

    private List<Column> languages(Property property, List<String> path) {
        Map<String, Column> found = new TreeMap<>();
        seen.forEach((other, column) -> {
            if (other.size() == path.size() + 1 && other.subList(0, path.size()).equals(path)) {
                found.put(other.get(path.size()), column);
            }
        });
        return found.isEmpty() ? List.of(language(property, path, "en")) : List.copyOf(found.values());
    }

    private void addParts(Column column, List<Column> all) {
        int needed = parts.getOrDefault(column.path(), 1);
        for (int part = 1; part <= needed; part++) {
            all.add(column.part(part));
        }
    }

    /** The row of a document: a text or null for each of {@code columns}. */
    public List<String> row(JsonNode document, List<Column> columns) {
        Map<List<String>, List<String>> texts = new LinkedHashMap<>();
        shape.visit(document, (column, text) -> texts.put(column.path(), cut.apply(text)));
        List<String> row = new ArrayList<>(columns.size());
        for (Column column : columns) {
            List<String> own = texts.getOrDefault(column.path(), List.of());
            row.add(own.size() < column.part() ? null : own.get(column.part() - 1));
        }
        return Collections.unmodifiableList(row);
    }

    static List<String> below(List<String> above, String name) {
        List<String> path = new ArrayList<>(above);
        path.add(name);
        return path;
    }

    static Column plain(Property property, List<String> path) {
        String more = property.kind() == Kind.LIST ? "+list" : property.kind() == Kind.JSON ? "+json" : "";
        boolean whole = property.kind() == Kind.TEXTS || property.kind() == Kind.OBJECT;
        return new Column(path, whole ? Kind.JSON : property.kind(), property.tag() + (whole ? "+json" : more), 1);
    }

    static Column language(Property property, List<String> above, String language) {
        return new Column(below(above, language), Kind.TEXT, property.tag() + Hxl.language(language), 1);
    }
}
