package org.csoregistry.commons.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Merged;
import org.csoregistry.commons.change.Tombstone;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;

/**
 * What a service promises to the readers of its changes: the published schemas are what the records say, and no
 * revision breaks the one before.
 *
 * <p>With {@code -Dregistry.schemas=write} a compatible difference is published as a further revision.
 */
public abstract class SchemaContract {
    private static final boolean WRITING = "write".equals(System.getProperty("registry.schemas"));

    private final Revisions revisions = new Revisions(Path.of("src/main/resources/schemas"));

    /** Such as {@code organization}. */
    protected abstract String resourceType();

    /** A document that has every property there is, in each list at least one element. */
    protected abstract Record full();

    /** A document with the least that is accepted. */
    protected abstract Record bare();

    @Test
    void theNewestRevisionsAreWhatTheRecordsSay() {
        generated().forEach((name, schema) -> {
            List<String> published = revisions.of(name);
            String newest = published.isEmpty() ? "" : published.get(published.size() - 1);
            String text = print(schema);
            if (!text.equals(newest)) {
                List<String> breaches =
                        newest.isEmpty() ? List.of() : Compatibility.breaches(RegistryJson.read(newest), schema);
                assertThat(breaches)
                        .as("%s has changed, and breaks what was published; see docs/contracts.md", name)
                        .isEmpty();
                assertThat(WRITING)
                        .as("%s has changed compatibly: `./registry schemas` publishes the new revision", name)
                        .isTrue();
                revisions.publish(name, text);
            }
        });
    }

    @Test
    void noRevisionBreaksTheOneBefore() {
        for (String name : revisions.names()) {
            List<JsonNode> schemas =
                    revisions.of(name).stream().map(RegistryJson::read).toList();
            for (int i = 1; i < schemas.size(); i++) {
                assertThat(Compatibility.breaches(schemas.get(i - 1), schemas.get(i)))
                        .as("%s, revision %d", name, i + 1)
                        .isEmpty();
            }
        }
    }

    @Test
    void noChangeTypeHasGone() {
        assertThat(generated().keySet())
                .containsAll(revisions.names().stream()
                        .filter(name -> name.startsWith(resourceType() + "."))
                        .toList());
    }

    @Test
    void publishedRevisionsAreAsTheyWere() {
        assertThat(revisions.faults()).isEmpty();
    }

    @Test
    void theSchemasAreSchemas() {
        SchemaJudge judge = SchemaJudge.ofSchemas();

        generated()
                .forEach((name, schema) ->
                        assertThat(judge.faults(schema)).as(name).isEmpty());
    }

    @Test
    void aDocumentWithEverythingAndOneWithTheLeastAreRight() {
        generated().forEach((name, schema) -> {
            for (JsonNode document : documents(name)) {
                assertThat(SchemaJudge.by(schema).faults(document)).as(name).isEmpty();
            }
        });
    }

    @Test
    void theSchemasDescribeExactlyWhatDocumentsHave() {
        generated().forEach((name, schema) -> {
            JsonNode full = documents(name).get(0);
            assertThat(Coverage.found(schema, full)).as(name).isEqualTo(Coverage.described(schema));
        });
    }

    @Test
    void whateverIsWrongInADocumentIsFound() {
        generated().forEach((name, schema) -> {
            SchemaJudge judge = SchemaJudge.by(schema);
            List<Mutations.Mutation> mutations =
                    Mutations.of(schema, documents(name).get(0));
            assertThat(mutations).hasSizeGreaterThan(4);
            assertThat(mutations.stream()
                            .filter(mutation ->
                                    judge.faults(mutation.document()).isEmpty())
                            .map(Mutations.Mutation::what)
                            .toList())
                    .as("%s lets these pass", name)
                    .isEmpty();
        });
    }

    @Test
    void whatComesLaterIsTolerated() {
        generated().forEach((name, schema) -> {
            ObjectNode later = (ObjectNode) documents(name).get(0);
            later.put("somethingNew", 1);
            assertThat(SchemaJudge.by(schema).faults(later)).as(name).isEmpty();
        });
    }

    /** Whether two of these resources can be merged. */
    protected boolean merges() {
        return false;
    }

    private List<JsonNode> documents(String name) {
        if (name.contains("." + Codes.wire(ChangeKind.MERGED) + ".")) {
            return List.of(json(new Merged(UUID.randomUUID(), 2, UUID.randomUUID())));
        }
        return name.contains("." + Codes.wire(ChangeKind.WITHDRAWN) + ".")
                ? List.of(json(new Tombstone(UUID.randomUUID(), 2)))
                : List.of(json(full()), json(bare()));
    }

    private static JsonNode json(Record document) {
        return RegistryJson.read(RegistryJson.write(document));
    }

    /** Each schema by the name of its directory. */
    private Map<String, ObjectNode> generated() {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind != ChangeKind.MERGED || merges()) {
                String name = resourceType() + "." + Codes.wire(kind) + ".v1";
                schemas.put(name, SchemaGenerator.schema("org.csoregistry." + name, description(kind), shape(kind)));
            }
        }
        return schemas;
    }

    private static String description(ChangeKind kind) {
        return switch (kind) {
            case WITHDRAWN -> "What is left of a resource that was withdrawn, or that this feed no longer shows.";
            case MERGED -> "What is left of a resource that was merged into another, which stands for it now.";
            default -> "The whole resource after the change. Tolerate properties that you do not know.";
        };
    }

    private Class<? extends Record> shape(ChangeKind kind) {
        return switch (kind) {
            case WITHDRAWN -> Tombstone.class;
            case MERGED -> Merged.class;
            default -> full().getClass();
        };
    }

    private static String print(JsonNode schema) {
        try {
            var colons = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
            var printer = new DefaultPrettyPrinter(colons).withObjectIndenter(new DefaultIndenter("  ", "\n"));
            return RegistryJson.MAPPER.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
