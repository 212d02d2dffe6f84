package org.csoregistry.commons.imports.lines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.source.BadFile;
import org.csoregistry.commons.table.Column;
import org.csoregistry.commons.table.TableShape;

/** What the first line says of the columns below it. A name that means nothing is refused: it would lose a column. */
final class Header {
    private final List<Slot> slots;
    private final int width;
    private final BitSet named;

    private Header(List<Slot> slots, int width, BitSet named) {
        this.slots = List.copyOf(slots);
        this.width = width;
        this.named = named;
    }

    /**
     * One value: a column, or several where a text goes on in the next.
     *
     * @param indexes from 0, in the order of the parts
     * @param spread whether parts of the value have columns of their own as well
     */
    record Slot(Column column, List<Integer> indexes, boolean spread) {
        int first() {
            return indexes.get(0);
        }

        Fault fault(long row, String detail) {
            Fault fault = new Fault(row, null, null, column.pointer(), null, detail);
            return fault.in(first(), column.name());
        }
    }

    /** @throws BadFile naming every column that cannot be */
    static Header read(Lines.Line line, TableShape shape) throws BadFile {
        List<Fault> faults = new ArrayList<>();
        Map<Column, Integer> columns = new HashMap<>();
        BitSet named = new BitSet();
        if (line.size() > Lines.MAX_COLUMNS) {
            throw new BadFile(line.number(), "has " + line.size() + " columns, more than " + Lines.MAX_COLUMNS);
        }
        for (int i = 0; i < line.size(); i++) {
            String name = line.cells().get(i).text().strip();
            if (!name.isEmpty()) {
                named.set(i);
                String fault = take(name, i, shape, columns);
                if (fault != null) {
                    faults.add(Fault.ofCell(line.number(), i, shortened(name), fault));
                }
            }
        }
        List<Slot> slots = faults.isEmpty() ? slots(line, columns, faults) : List.of();
        if (!faults.isEmpty()) {
            throw new BadFile(faults);
        }
        return new Header(slots, line.size(), named);
    }

    private static String take(String name, int index, TableShape shape, Map<Column, Integer> columns) {
        if (shape.setByUs().contains(name)) {
            // What the registry alone says of a record is exported as lines of JSON, and passes here too.
            return null;
        }
        Optional<Column> column = shape.column(name);
        if (column.isEmpty()) {
            return "is not a column known here";
        }
        return columns.putIfAbsent(column.get(), index) == null ? null : "stands there twice";
    }

    private static List<Slot> slots(Lines.Line line, Map<Column, Integer> columns, List<Fault> faults) {
        List<Slot> slots = new ArrayList<>();
        columns.forEach((column, index) -> {
            if (column.part() == 1) {
                slots.add(new Slot(column, indexes(column, columns), isSpread(column, columns)));
            } else if (!columns.containsKey(part(column, column.part() - 1))) {
                faults.add(
                        Fault.ofCell(line.number(), index, column.name(), "goes on from a column that is not there"));
            }
        });
        slots.sort(
                Comparator.comparing((Slot slot) -> slot.column().path().size()).thenComparing(Slot::first));
        return slots;
    }

    private static List<Integer> indexes(Column first, Map<Column, Integer> columns) {
        List<Integer> indexes = new ArrayList<>();
        for (int part = 1; columns.containsKey(part(first, part)); part++) {
            indexes.add(columns.get(part(first, part)));
        }
        return List.copyOf(indexes);
    }

    private static Column part(Column column, int number) {
        return new Column(column.path(), column.kind(), column.tag(), number);
    }

    private static boolean isSpread(Column whole, Map<Column, Integer> columns) {
        int depth = whole.path().size();
        return columns.keySet().stream()
                .map(Column::path)
                .anyMatch(path -> path.size() > depth && path.subList(0, depth).equals(whole.path()));
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }

    /** Those that hold others before these. */
    List<Slot> slots() {
        return slots;
    }

    int width() {
        return width;
    }

    /** What stands in other columns is lost, unless somebody is told. */
    boolean isNamed(int column) {
        return named.get(column);
    }

    /** The column that holds what the pointer leads to, else one that holds a part of it. */
    Fault place(Fault fault) {
        Slot best = null;
        for (Slot slot : slots) {
            String own = slot.column().pointer();
            boolean holds = (fault.pointer() + "/").startsWith(own + "/");
            boolean isPart = best == null && own.startsWith(fault.pointer() + "/");
            if (holds || isPart) {
                best = slot;
            }
        }
        return best == null ? fault : fault.in(best.first(), best.column().name());
    }
}
