package org.csoregistry.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergerTest {
    private static final Part OWN = part(
            "gateway",
            """
            info: {title: Registry, version: "1"}
            paths: {/health: {get: {operationId: getHealth}}}
            """);
    private static final Part EVENTS = part(
            "event-service",
            """
            info: {title: Events, version: "9"}
            security: [{SecurityScheme: []}]
            tags: [{name: events}]
            paths:
              /v1/events:
                get:
                  operationId: list
                  responses: {"200": {$ref: "#/components/responses/Page"}}
              /q/health: {get: {operationId: health}}
            components:
              responses:
                Page: {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
              schemas:
                Page: {properties: {items: {items: {$ref: "#/components/schemas/Item"}}}}
                Item: {properties: {start: {type: string}}}
                Problem: {properties: {title: {type: string}}}
              securitySchemes: {SecurityScheme: {type: http, scheme: bearer}}
            """);
    private static final Part COMMITMENTS = part(
            "commitment-service",
            """
            info: {title: Commitments, version: "3"}
            tags: [{name: commitments}]
            paths:
              /v1/commitments:
                get: {operationId: list, security: [{jwt: []}], x-item: {$ref: "#/components/schemas/Page"}}
            components:
              responses:
                Page: {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
              schemas:
                Page: {properties: {items: {items: {$ref: "#/components/schemas/Item"}}}}
                Item: {properties: {dueOn: {type: string}}}
                Problem: {properties: {title: {type: string}}}
            """);

    private final Merged merged = Merger.merge(OWN, List.of(EVENTS, COMMITMENTS), List.of("organization-service"));
    private final JsonNode document = merged.document();

    @Test
    void theTitleIsOursAndServersAreRelative() {
        assertThat(document.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.at("/info/title").asText()).isEqualTo("Registry");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(document.at("/x-unavailable/0").asText()).isEqualTo("organization-service");
    }

    @Test
    void onlyPathsThatTheGatewayServesAreShown() {
        assertThat(names(document.path("paths"))).containsExactly("/health", "/v1/commitments", "/v1/events");
    }

    @Test
    void equalSchemasMerge() {
        assertThat(names(document.at("/components/schemas")))
                .contains("Problem")
                .doesNotContain("EventProblem");
    }

    @Test
    void schemasThatDifferGetTheirOwnersNameAndSoDoThoseThatReferToThem() {
        assertThat(names(document.at("/components/schemas")))
                .containsExactly("CommitmentItem", "CommitmentPage", "EventItem", "EventPage", "Problem");
        assertThat(names(document.at("/components/responses"))).containsExactly("CommitmentPage", "EventPage");
    }

    @Test
    void referencesFollowTheNewNames() {
        assertThat(document.at("/components/schemas/EventPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/EventItem");
        assertThat(document.at("/paths/~1v1~1events/get/responses/200/$ref").asText())
                .isEqualTo("#/components/responses/EventPage");
        assertThat(document.at("/paths/~1v1~1commitments/get/x-item/$ref").asText())
                .isEqualTo("#/components/schemas/CommitmentPage");
    }

    @Test
    void anOperationIdThatTwoClaimIsToldAndSettled() {
        assertThat(document.at("/paths/~1v1~1events/get/operationId").asText()).isEqualTo("list");
        assertThat(document.at("/paths/~1v1~1commitments/get/operationId").asText())
                .isEqualTo("listCommitment");
        assertThat(merged.clashes()).containsExactly("operationId list is also claimed by commitment-service");
    }

    @Test
    void thereIsOneSecuritySchemeWhateverThePartsCallIt() {
        assertThat(names(document.at("/components/securitySchemes"))).containsExactly("bearer");
        assertThat(document.at("/paths/~1v1~1events/get/security/0").has("bearer"))
                .isTrue();
        assertThat(document.at("/paths/~1v1~1commitments/get/security/0").has("bearer"))
                .isTrue();
        assertThat(document.at("/paths/~1health/get").has("security")).isFalse();
    }

    @Test
    void tagsAreSorted() {
        assertThat(document.path("tags").findValuesAsText("name")).containsExactly("commitments", "events");
    }

    @Test
    void thePartsThemselvesAreLeftAlone() {
        assertThat(names(EVENTS.document().at("/components/schemas"))).containsExactly("Page", "Item", "Problem");
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static Part part(String owner, String yaml) {
        try {
            return new Part(owner, (ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
