package org.csoregistry.commons.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.csoregistry.commons.text.Languages;

/**
 * What records of one type look like as rows: id, version, and whatever the draft has, found from the types
 * themselves. A property added to the draft is a column by that alone.
 */
public final class TableShape {
    static final String ID = "id";
    static final String VERSION = "version";

    private final List<Property> properties;
    private final Set<String> setByUs;

    private TableShape(List<Property> properties, Set<String> setByUs) {
        this.properties = List.copyOf(properties);
        this.setByUs = Set.copyOf(setByUs);
    }

    /**
     * @param view the record that readers see, its draft unwrapped
     * @param tag HXL tag of what a row is, such as {@code #org}
     */
    public static TableShape of(Class<? extends Record> view, String tag) {
        List<Property> found = new ArrayList<>();
        Set<String> setByUs = new TreeSet<>();
        found.add(new Property(ID, Kind.TEXT, tag + "+id", List.of()));
        found.add(new Property(VERSION, Kind.NUMBER, "#meta+version", List.of()));
        for (RecordComponent component : view.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                found.addAll(Property.of(component.getType(), tag, 1));
            } else if (!component.getName().equals(ID) && !component.getName().equals(VERSION)) {
                setByUs.add(component.getName());
            }
        }
        return new TableShape(found, setByUs);
    }

    /** The same with a tag of the standard's own core in place of the one made from the name. */
    public TableShape tag(String property, String tag) {
        return new TableShape(
                properties.stream()
                        .map(own -> own.name().equals(property) ? own.tagged(tag) : own)
                        .toList(),
                setByUs);
    }

    /** What the registry says of a record, in documents but not in drafts, beside id and version. */
    public Set<String> setByUs() {
        return setByUs;
    }

    List<Property> properties() {
        return properties;
    }

    /** Takes note of each column that a document fills. */
    interface Visitor {
        void cell(Column column, String text);
    }

    void visit(JsonNode document, Visitor visitor) {
        visit(document, properties, List.of(), visitor);
    }

    private static void visit(JsonNode at, List<Property> properties, List<String> above, Visitor visitor) {
        for (Property property : properties) {
            JsonNode value = at.get(property.name());
            if (value == null || value.isNull()) {
                continue;
            }
            List<String> path = Columns.below(above, property.name());
            boolean spread = value instanceof ObjectNode && !value.isEmpty();
            if (property.kind() == Kind.TEXTS && spread) {
                value.forEachEntry((language, text) ->
                        visitor.cell(Columns.language(property, path, language), Cells.text(Kind.TEXT, text)));
            } else if (property.kind() == Kind.OBJECT && spread) {
                visit(value, property.own(), path, visitor);
            } else {
                String text = Cells.text(property.kind(), value);
                if (text != null) {
                    visitor.cell(Columns.plain(property, path), text);
                }
            }
        }
    }

    /** The column with this name in the first row, if there can be one. */
    public Optional<Column> column(String name) {
        String plain = name.strip();
        int part = 1;
        int mark = plain.lastIndexOf(Column.PART);
        if (mark > 0 && plain.substring(mark + 1).matches("[2-9]|[1-9][0-9]{1,2}")) {
            part = Integer.parseInt(plain.substring(mark + 1));
            plain = plain.substring(0, mark);
        }
        int number = part;
        return find(properties, List.of(), plain.split("\\.", -1)).map(column -> column.part(number));
    }

    private static Optional<Column> find(List<Property> among, List<String> above, String[] steps) {
        String step = steps[above.size()];
        Optional<Property> found =
                among.stream().filter(own -> own.name().equals(step)).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Property property = found.get();
        List<String> path = Columns.below(above, step);
        int left = steps.length - path.size();
        if (left == 0) {
            return Optional.of(Columns.plain(property, path));
        } else if (property.kind() == Kind.TEXTS && left == 1) {
            return Optional.of(Columns.language(property, path, Languages.canonical(steps[steps.length - 1])));
        }
        return property.kind() == Kind.OBJECT ? find(property.own(), path, steps) : Optional.empty();
    }
}
