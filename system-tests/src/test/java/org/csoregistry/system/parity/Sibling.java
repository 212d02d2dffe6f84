package org.csoregistry.system.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The source tree of one service.
 *
 * @param module its directory, such as {@code event-service}
 */
record Sibling(Path module) {

    private static final String SUFFIX = "-service";
    private static final Set<String> LOOKUPS = Set.of("place", "codelist", "classification");

    /** What hangs on records and is kept apart from them, is a part of them with a door of its own, or is done with two. */
    private static final Set<String> APPENDAGES =
            Set.of("channel", "contact", "duplicate", "merge", "person", "protection", "profile", "relation");

    String name() {
        return module.getFileName().toString();
    }

    Path sources() {
        return packageIn("src/main/java");
    }

    Path tests() {
        return packageIn("src/test/java");
    }

    private Path packageIn(String tree) {
        String last = name().substring(0, name().length() - SUFFIX.length());
        return module.resolve(tree).resolve("org/csoregistry").resolve(last);
    }

    /** The packages that hold an aggregate: the root package, and those below it that have a door of their own. */
    List<Path> aggregates() {
        List<Path> found = new ArrayList<>(List.of(sources()));
        found.addAll(withDoors(name -> !LOOKUPS.contains(name) && !APPENDAGES.contains(name)));
        return found;
    }

    /** The packages from which others' records are looked up, but in which nothing is written. */
    List<Path> lookups() {
        return withDoors(LOOKUPS::contains);
    }

    /** The packages of what hangs on records; the same rooms, but no pattern of names. */
    List<Path> appendages() {
        return withDoors(APPENDAGES::contains);
    }

    private List<Path> withDoors(Predicate<String> wanted) {
        return directories(sources()).stream()
                .filter(wanted)
                .map(sources()::resolve)
                .filter(directory -> Files.isDirectory(directory.resolve("web")))
                .toList();
    }

    /** Names of the types of a package, without those of packages below it. */
    static Set<String> types(Path directory) {
        return names(directory, path -> path.toString().endsWith(".java"));
    }

    static Set<String> directories(Path directory) {
        return names(directory, Files::isDirectory);
    }

    private static Set<String> names(Path directory, Predicate<Path> wanted) {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(wanted)
                        .forEach(path -> names.add(path.getFileName().toString().replaceFirst("\\.java$", "")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    /** The keys of {@code application.properties}. */
    Set<String> settings() {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(module.resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /** The dependencies and plugins of {@code pom.xml}, each as its words in one line. */
    Set<String> dependencies() {
        Set<String> found = new TreeSet<>();
        for (String kind : List.of("dependency", "plugin")) {
            NodeList elements = pom().getElementsByTagName(kind);
            for (int i = 0; i < elements.getLength(); i++) {
                found.add(kind + " " + elements.item(i).getTextContent().strip().replaceAll("\\s+", " "));
            }
        }
        return found;
    }

    private Element pom() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(module.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(module.resolve("pom.xml") + " cannot be read", e);
        }
    }
}
