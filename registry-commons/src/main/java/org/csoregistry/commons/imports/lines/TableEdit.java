package org.csoregistry.commons.imports.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csoregistry.commons.imports.Edit;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.lines.Header.Slot;

/** What a line of a table says: a cell sets its property, an empty one removes it, a column that is not there leaves it. */
final class TableEdit implements Edit {
    private final Header header;
    private final List<Change> changes;

    private TableEdit(Header header, List<Change> changes) {
        this.header = header;
        this.changes = List.copyOf(changes);
    }

    /** @param value null removes */
    private record Change(List<String> path, JsonNode value) {}

    /** Collects the cells of one line, those that hold others first. */
    static final class Builder {
        private final Header header;
        private final long row;
        private final List<Fault> faults;
        private final List<Change> changes = new ArrayList<>();
        private final Set<List<String>> wholes = new HashSet<>();

        Builder(Header header, long row, List<Fault> faults) {
            this.header = header;
            this.row = row;
            this.faults = faults;
        }

        void take(Slot slot, JsonNode value) {
            List<String> path = slot.column().path();
            if (slot.spread()) {
                // What has columns of its own is said there, if anything is said.
                if (value != null) {
                    wholes.add(path);
                    changes.add(new Change(path, value));
                }
                return;
            }
            boolean within = wholes.stream()
                    .anyMatch(whole -> path.size() > whole.size()
                            && path.subList(0, whole.size()).equals(whole));
            if (within && value != null) {
                faults.add(slot.fault(row, "says what another column says as a whole"));
            } else if (!within) {
                changes.add(new Change(path, value));
            }
        }

        TableEdit build() {
            return new TableEdit(header, changes);
        }
    }

    @Override
    public ObjectNode onto(ObjectNode current) {
        for (Change change : changes) {
            apply(change, current);
        }
        return current;
    }

    private static void apply(Change change, ObjectNode target) {
        List<String> path = change.path();
        List<ObjectNode> parents = new ArrayList<>(List.of(target));
        for (String step : path.subList(0, path.size() - 1)) {
            ObjectNode parent = parents.get(parents.size() - 1);
            JsonNode next = parent.get(step);
            if (!(next instanceof ObjectNode)) {
                if (change.value() == null) {
                    return;
                }
                next = parent.putObject(step);
            }
            parents.add((ObjectNode) next);
        }
        int last = path.size() - 1;
        if (change.value() != null) {
            parents.get(last).set(path.get(last), change.value());
        } else {
            remove(path, parents);
        }
    }

    /** With the objects around it that are left without content. */
    private static void remove(List<String> path, List<ObjectNode> parents) {
        for (int i = path.size() - 1; i >= 0; i--) {
            boolean had = parents.get(i).remove(path.get(i)) != null;
            if (!had || !parents.get(i).isEmpty()) {
                return;
            }
        }
    }

    @Override
    public Fault place(Fault fault) {
        return fault.pointer() == null ? fault : header.place(fault);
    }
}
