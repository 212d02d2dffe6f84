package org.csoregistry.system.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParityTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Sibling EVENTS = new Sibling(PROJECT.resolve("event-service"));

    @TempDir
    private Path directory;

    private MadeUp madeUp;

    @BeforeEach
    void makeUp() {
        madeUp = new MadeUp(directory.resolve("thing-service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization-service", "event-service", "commitment-service"})
    void theServicesHaveTheSameRoomsAndNames(String service) {
        assertThat(Parity.oddities(new Sibling(PROJECT.resolve(service)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization-service", "commitment-service"})
    void theServicesHaveTheSameSettingsAndDependencies(String service) {
        assertThat(Parity.differences(EVENTS, new Sibling(PROJECT.resolve(service))))
                .isEmpty();
    }

    @Test
    void aMadeUpSiblingThatKeepsThePatternPasses() {
        assertThat(Parity.oddities(madeUp.sibling())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/org/csoregistry/thing/domain/Thing.java",
                "src/main/java/org/csoregistry/thing/domain/ThingDraft.java",
                "src/main/java/org/csoregistry/thing/domain/ThingView.java",
                "src/main/java/org/csoregistry/thing/domain/ThingRepository.java",
                "src/main/java/org/csoregistry/thing/domain/ThingListing.java",
                "src/main/java/org/csoregistry/thing/domain/Things.java",
                "src/main/java/org/csoregistry/thing/web/ThingResource.java",
                "src/main/java/org/csoregistry/thing/web/ThingHistoryResource.java",
                "src/main/java/org/csoregistry/thing/web/ThingChangesResource.java",
                "src/main/java/org/csoregistry/thing/web/ThingSchemasResource.java",
                "src/main/java/org/csoregistry/thing/web/ThingPage.java",
                "src/main/java/org/csoregistry/thing/web/ThingParameters.java",
                "src/test/java/org/csoregistry/thing/ArchitectureTest.java",
                "src/test/java/org/csoregistry/thing/web/ThingConventionsIT.java",
                "src/test/java/org/csoregistry/thing/web/ThingBadInputIT.java",
                "src/test/java/org/csoregistry/thing/web/ThingSearchIT.java",
                "src/test/java/org/csoregistry/thing/web/ThingLedgerIT.java",
                "src/test/java/org/csoregistry/thing/web/ThingFeedIT.java",
                "src/test/java/org/csoregistry/thing/web/ThingOutageIT.java",
                "src/test/java/org/csoregistry/thing/web/ThingPublishedSchemasIT.java",
                "src/test/java/org/csoregistry/thing/domain/ThingSchemaTest.java"
            })
    void aSiblingThatLacksWhatTheOthersHaveIsOdd(String file) throws IOException {
        Files.delete(madeUp.module().resolve(file));

        assertThat(Parity.oddities(madeUp.sibling())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/org/csoregistry/thing/Application.java, outside its rooms",
        "src/main/java/org/csoregistry/thing/util/Strings.java, room of its own",
        "src/main/java/org/csoregistry/thing/value/Amount.java, room of its own",
        "src/main/java/org/csoregistry/thing/web/ThingMapper.java, ThingMapper",
        "src/main/java/org/csoregistry/thing/web/PartResource.java, not one aggregate",
        "src/main/java/org/csoregistry/thing/part/web/PartResource.java, PartDraft",
        "src/main/java/org/csoregistry/thing/place/web/PlaceResource.java, other rooms than domain and web",
        "src/main/java/org/csoregistry/thing/place/web/PlaceMapper.java, PlaceMapper",
        "src/main/java/org/csoregistry/thing/contact/web/ContactResource.java, other rooms than domain and web",
        "src/test/java/org/csoregistry/thing/web/ThingLedgerIT.java, LedgerContract"
    })
    void aSiblingThatHasWhatTheOthersLackIsOdd(String file, String complaint) {
        madeUp.write(file, "");

        assertThat(Parity.oddities(madeUp.sibling())).isNotEmpty().anyMatch(oddity -> oddity.contains(complaint));
    }

    @Test
    void aLookupHasRoomsButNoRecordsOfItsOwn() {
        madeUp.write("src/main/java/org/csoregistry/thing/place/web/PlaceResource.java", "");
        madeUp.write("src/main/java/org/csoregistry/thing/place/domain/Places.java", "");
        assertThat(Parity.oddities(madeUp.sibling())).isEmpty();

        madeUp.write("src/main/java/org/csoregistry/thing/place/domain/PlaceDraft.java", "");

        assertThat(Parity.oddities(madeUp.sibling()))
                .hasSize(1)
                .first()
                .asString()
                .contains("PlaceDraft");
    }

    @Test
    void aSiblingWithASettingOrADependencyOfItsOwnIsOdd() throws IOException {
        String settings = "src/main/resources/application.properties";
        for (String file : List.of("pom.xml", settings)) {
            madeUp.write(file, Files.readString(EVENTS.module().resolve(file)));
        }
        assertThat(Parity.differences(EVENTS, madeUp.sibling())).isEmpty();

        madeUp.write(settings, Files.readString(EVENTS.module().resolve(settings)) + "\nquarkus.log.level=DEBUG\n");
        madeUp.write(
                "pom.xml",
                Files.readString(EVENTS.module().resolve("pom.xml"))
                        .replace(
                                "<artifactId>quarkus-flyway</artifactId>",
                                "<artifactId>quarkus-liquibase</artifactId>"));

        assertThat(Parity.differences(EVENTS, madeUp.sibling()))
                .containsExactlyInAnyOrder(
                        "event-service lacks quarkus.log.level",
                        "thing-service lacks dependency io.quarkus quarkus-flyway",
                        "event-service lacks dependency io.quarkus quarkus-liquibase");
    }

    /** A service of things that keeps the pattern, until somebody spoils it. */
    private record MadeUp(Path module) {

        MadeUp {
            String main = "src/main/java/org/csoregistry/thing/";
            String test = "src/test/java/org/csoregistry/thing/";
            Stream.of("Thing", "ThingDraft", "ThingView", "ThingRepository", "ThingListing", "Things", "ThingType")
                    .forEach(type -> write(module, main + "domain/" + type + ".java", ""));
            Stream.of("Resource", "HistoryResource", "ChangesResource", "SchemasResource", "Page", "Parameters")
                    .forEach(ending -> write(module, main + "web/Thing" + ending + ".java", ""));
            Stream.of("Conventions", "BadInput", "Search", "Ledger", "Feed", "Outage", "PublishedSchemas")
                    .forEach(contract -> write(
                            module,
                            test + "web/Thing" + contract + "IT.java",
                            "class Thing" + contract + "IT extends " + contract + "Contract {}"));
            write(module, test + "domain/ThingSchemaTest.java", "class ThingSchemaTest extends SchemaContract {}");
            write(module, test + "ArchitectureTest.java", "");
        }

        Sibling sibling() {
            return new Sibling(module);
        }

        void write(String file, String text) {
            write(module, file, text);
        }

        private static void write(Path module, String file, String text) {
            try {
                Files.createDirectories(module.resolve(file).getParent());
                Files.writeString(module.resolve(file), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
