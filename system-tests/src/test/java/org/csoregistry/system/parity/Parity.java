package org.csoregistry.system.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whoever knows one service knows the others: the same rooms, the same names. Each deviation is one line. */
final class Parity {

    private static final Set<String> ROOMS = Set.of("domain", "reference", "web");

    /** Values that several aggregates of one service share. */
    private static final String VALUES = "value";

    /** Those beside the door to the resources themselves. */
    private static final List<String> FURTHER_DOORS =
            List.of("HistoryResource", "ChangesResource", "SchemasResource", "ImportsResource");

    /** Doors that one sibling has first, by the name that they will have in the others. */
    private static final List<String> AHEAD = List.of("ImportsResource");

    private final Sibling sibling;
    private final List<String> oddities = new ArrayList<>();

    private Parity(Sibling sibling) {
        this.sibling = sibling;
    }

    /** Where a service leaves the pattern. */
    static List<String> oddities(Sibling sibling) {
        Parity parity = new Parity(sibling);
        parity.checkRooms();
        for (Path aggregate : sibling.aggregates()) {
            parity.checkAggregate(aggregate);
        }
        for (Path lookup : sibling.lookups()) {
            parity.checkLookup(lookup);
        }
        for (Path appendage : sibling.appendages()) {
            parity.expect(
                    Sibling.directories(appendage).equals(Set.of("domain", "web")),
                    "has other rooms than domain and web in " + appendage.getFileName());
        }
        parity.expect(
                Sibling.types(sibling.tests()).contains("ArchitectureTest"), "has no ArchitectureTest in its root");
        return List.copyOf(parity.oddities);
    }

    /** What one service has in its settings or dependencies that another has not. */
    static List<String> differences(Sibling one, Sibling other) {
        List<String> found = new ArrayList<>();
        lacking(other, other.settings(), one.settings(), found);
        lacking(one, one.settings(), other.settings(), found);
        lacking(other, other.dependencies(), one.dependencies(), found);
        lacking(one, one.dependencies(), other.dependencies(), found);
        return found;
    }

    private static void lacking(Sibling who, Set<String> has, Set<String> wanted, List<String> found) {
        for (String each : wanted) {
            if (!has.contains(each)) {
                found.add(who.name() + " lacks " + each);
            }
        }
    }

    private void checkRooms() {
        Set<String> rooms = Sibling.directories(sibling.sources());
        expect(Sibling.types(sibling.sources()).isEmpty(), "has types outside its rooms");
        boolean several = sibling.aggregates().size() > 1;
        for (String room : rooms) {
            boolean aggregate = sibling.aggregates().contains(sibling.sources().resolve(room));
            boolean lookup = sibling.lookups().contains(sibling.sources().resolve(room));
            boolean appendage = sibling.appendages().contains(sibling.sources().resolve(room));
            boolean values = room.equals(VALUES) && several;
            expect(
                    ROOMS.contains(room) || aggregate || lookup || appendage || values,
                    "has a room of its own, " + room);
        }
    }

    private void checkAggregate(Path base) {
        boolean root = base.equals(sibling.sources());
        Set<String> doors = Sibling.types(base.resolve("web"));
        List<String> names = doors.stream()
                .filter(type -> type.endsWith("Resource"))
                .filter(type -> FURTHER_DOORS.stream().noneMatch(type::endsWith))
                .map(type -> type.substring(0, type.length() - "Resource".length()))
                .toList();
        if (names.size() != 1) {
            oddities.add(sibling.name() + " has not one aggregate in " + base.getFileName() + " but " + names);
            return;
        }
        String name = names.get(0);
        checkWeb(name, doors, root);
        checkDomain(name, Sibling.types(base.resolve("domain")));
        Path own = sibling.tests().resolve(sibling.sources().relativize(base));
        Path tests = own.resolve("web");
        for (String contract : root
                ? List.of("Conventions", "BadInput", "Search", "Ledger", "Feed", "Outage", "PublishedSchemas")
                : List.of("Conventions", "BadInput", "Search")) {
            checkContract(tests.resolve(name + contract + "IT.java"), contract + "Contract");
        }
        checkContract(own.resolve("domain").resolve(name + "SchemaTest.java"), "SchemaContract");
    }

    /** The same rooms, but no more doors than resources and the shapes of their lists, and no records of its own. */
    private void checkLookup(Path base) {
        expect(
                Sibling.directories(base).equals(Set.of("domain", "web")),
                "has other rooms than domain and web in " + base.getFileName());
        for (String type : Sibling.types(base.resolve("web"))) {
            expect(type.endsWith("Resource") || type.endsWith("Page"), "has a " + type + " in the web of a lookup");
        }
        for (String type : Sibling.types(base.resolve("domain"))) {
            expect(
                    !type.endsWith("Draft") && !type.endsWith("Repository"),
                    "has a " + type + " in a lookup, where nothing is written");
        }
    }

    private void checkWeb(String name, Set<String> doors, boolean root) {
        Set<String> expected = new TreeSet<>();
        for (String ending : List.of("Resource", "HistoryResource", "Page", "Parameters")) {
            expected.add(name + ending);
        }
        if (root) {
            expected.add(name + "ChangesResource");
            expected.add(name + "SchemasResource");
        }
        for (String type : expected) {
            expect(doors.contains(type), "has no " + type + " in web");
        }
        for (String type : doors) {
            boolean ahead = root && AHEAD.stream().map(name::concat).anyMatch(type::equals);
            expect(ahead || expected.contains(type), "has a " + type + " in web, which no sibling has");
        }
    }

    private void checkDomain(String name, Set<String> types) {
        for (String ending : List.of("", "Draft", "View", "Repository", "Listing")) {
            expect(types.contains(name + ending), "has no " + name + ending + " in domain");
        }
        expect(
                types.stream().anyMatch(type -> isPlural(type, name)),
                "has no use cases in domain that are called by the plural of " + name);
    }

    /** {@code Things} of {@code Thing}, {@code LettersOfIntent} of {@code LetterOfIntent}. */
    private static boolean isPlural(String type, String name) {
        for (int i = 0; i < type.length(); i++) {
            if (type.charAt(i) == 's' && (type.substring(0, i) + type.substring(i + 1)).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void checkContract(Path test, String contract) {
        try {
            boolean held = Files.exists(test) && Files.readString(test).contains("extends " + contract);
            expect(held, "is not held to the " + contract + " by a " + test.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            oddities.add(sibling.name() + " " + otherwise);
        }
    }
}
