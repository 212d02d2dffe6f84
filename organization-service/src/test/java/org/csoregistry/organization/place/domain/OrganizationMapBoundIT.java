package org.csoregistry.organization.place.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Lists;
import org.csoregistry.commons.page.Tallies;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.text.LanguageChoice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationMapBoundIT {
    private static final Registry REGISTRY = new Registry(
            "/v1/organizations",
            "names",
            """
            {"names": {"en": "Bounded"}, "type": "cso", "country": "MN", "audience": "public"}
            """);

    @Inject
    Lists lists;

    @Inject
    Tallies tallies;

    private JsonNode map(int maxPoints, String word) {
        return new OrganizationMap(lists, tallies, new Centres(), new Disclaimer(), () -> maxPoints)
                .of(
                        new ListQuery(Map.of("q", word), ListQuery.DEFAULT_LIMIT, null, null, List.of(), false),
                        LanguageChoice.ALL,
                        Caller.ANONYMOUS);
    }

    @Test
    void whereThereWouldBeTooManyPointsAllAreToldByCountryAndNoneIsLeftOut() {
        String word = "Bounded" + System.nanoTime();
        for (String country : List.of("MN", "MN", "KE")) {
            ObjectNode draft = REGISTRY.draftNamed(word).put("country", country);
            draft.putObject("place").putObject("coordinates").put("latitude", 1).put("longitude", 2);
            REGISTRY.created(draft);
        }
        REGISTRY.created(REGISTRY.draftNamed(word).put("country", "KE"));

        JsonNode open = map(3, word);
        JsonNode grouped = map(2, word);

        assertThat(open.get("grouped").asBoolean()).isFalse();
        assertThat(open.get("features").findValuesAsText("id")).hasSize(4).contains("KE");
        assertThat(grouped.get("grouped").asBoolean()).isTrue();
        assertThat(grouped.get("features").findValuesAsText("id")).containsExactly("KE", "MN");
        assertThat(grouped.get("features").findValuesAsText("count")).containsExactly("2", "2");
    }
}
