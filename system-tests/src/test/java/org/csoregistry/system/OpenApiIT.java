package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one document of the whole registry, and whether it is true. */
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Suite suite;
    private JsonNode document;

    @BeforeEach
    void read() {
        suite = Suite.running();
        Answer answer = suite.anonymous().get("/openapi").mustBe(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        document = answer.json();
    }

    /** Operations by {@code GET /path}. */
    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                    }
                }));
        return operations;
    }

    @Test
    void itIsAWholeDocumentOfOpenApi31() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
        assertThat(document.has("x-unavailable")).isFalse();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        Set<String> sections = Set.of(
                "schemas",
                "responses",
                "parameters",
                "examples",
                "requestBodies",
                "headers",
                "securitySchemes",
                "links",
                "callbacks",
                "pathItems");
        document.path("components").fieldNames().forEachRemaining(name -> assertThat(sections)
                .contains(name));
    }

    @Test
    void everyOperationIsNamedOnceAndSaysWhatItAnswers() {
        Map<String, JsonNode> operations = operations(document);

        List<String> ids = operations.values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("").allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        operations.forEach((name, operation) -> {
            assertThat(operation.path("responses").isEmpty()).as(name).isFalse();
            operation.path("responses").fieldNames().forEachRemaining(status -> assertThat(status)
                    .as(name)
                    .matches("[1-5](\\d\\d|XX)|default"));
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
        });
    }

    @Test
    void everyPlaceholderOfAPathIsARequiredParameter() {
        operations(document).forEach((name, operation) -> {
            Set<String> declared = new TreeSet<>();
            String path = name.substring(name.indexOf(' ') + 1);
            for (JsonNode holder : List.of(operation, document.path("paths").path(path))) {
                for (JsonNode given : holder.path("parameters")) {
                    JsonNode parameter = resolved(given);
                    if (parameter.path("in").asText().equals("path")) {
                        assertThat(parameter.path("required").asBoolean())
                                .as(name)
                                .isTrue();
                        declared.add(parameter.path("name").asText());
                    }
                }
            }
            Set<String> expected = new TreeSet<>(PLACEHOLDER
                    .matcher(path)
                    .results()
                    .map(match -> match.group(1))
                    .toList());
            assertThat(declared).as(name).isEqualTo(expected);
        });
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> broken = document.findValuesAsText("$ref").stream()
                .filter(reference -> !reference.startsWith("#/")
                        || document.at(reference.substring(1)).isMissingNode())
                .distinct()
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyOperationOfTheServicesIsInItUnderItsOwnName() {
        Map<String, JsonNode> merged = operations(document);
        for (String service : Suite.SERVICES) {
            JsonNode own = suite.directly(service)
                    .get("/q/openapi?format=json")
                    .mustBe(200)
                    .json();
            operations(own).forEach((name, operation) -> {
                if (name.contains(" /v1/")) {
                    assertThat(merged).as(service).containsKey(name);
                    assertThat(merged.get(name).path("operationId")).isEqualTo(operation.path("operationId"));
                }
            });
        }
        assertThat(merged)
                .containsKeys(
                        "GET /v1/stream",
                        "POST /v1/organizations",
                        "PATCH /v1/events/{id}",
                        "GET /v1/letters-of-intent/{id}/history",
                        "GET /v1/commitments/changes");
    }

    @Test
    void everyReadThatNeedsNoParameterAnswers() {
        List<String> asked = new ArrayList<>();
        operations(document).forEach((name, operation) -> {
            String path = name.replaceFirst("^GET ", "");
            if (name.startsWith("GET ") && !path.contains("{")) {
                asked.add(path);
                if (path.equals("/v1/stream")) {
                    Stream.fromNow(suite.gateway()).close();
                } else {
                    assertThat(readerOf(path).get(path).status()).as(path).isEqualTo(200);
                }
            }
        });
        assertThat(asked).contains("/v1/organizations", "/v1/events", "/v1/letters-of-intent", "/v1/commitments");
    }

    /** Subscriptions are nobody's business but their owners'; who has seen whom, and who may be whom, is for the secretariat. */
    private Api readerOf(String path) {
        if (path.startsWith("/v1/persons") || path.equals("/v1/duplicates")) {
            return suite.secretariat();
        }
        return path.startsWith("/v1/webhooks") ? suite.as("partner") : suite.anonymous();
    }
}
