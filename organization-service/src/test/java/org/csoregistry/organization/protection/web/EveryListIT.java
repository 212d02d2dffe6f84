package org.csoregistry.organization.protection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.insiders;
import static org.csoregistry.organization.testing.Callers.strangers;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization at risk is in no list, no order, no map and no number of those who may not know of it. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class EveryListIT {
    private static final String ORGANIZATIONS = "/v1/organizations";

    private String word;
    private UUID id;

    @BeforeEach
    void oneAtRisk() {
        word = "Secret" + System.nanoTime();
        ObjectNode draft = REGISTRY.draftNamed(word + " Union").put("acronym", word + "U");
        draft.putArray("identifiers").addObject().put("scheme", "MN-REG").put("value", word);
        id = REGISTRY.created(draft);
        REGISTRY.rename(id, 1, word + " Federation").then().statusCode(200);
        ProtectionIT.protect(secretariat(), id, "*", "{}").then().statusCode(200);
    }

    @Test
    void noSearchFilterOrderOrCountFindsIt() {
        List<String> queries = List.of(
                "q=" + word,
                "q=" + word + "u",
                "q=union " + word,
                "q=" + word + "&country=MN&type=cso",
                "q=" + word + "&sort=-name",
                "q=" + word + "&fields=names,atRisk");
        strangers()
                .forEach((who, token) -> queries.forEach(query -> {
                    Response answer = as(token).get(ORGANIZATIONS + "?count=exact&" + query);

                    assertThat(answer.asString()).as(who + " " + query).isEqualTo("{\"items\":[],\"total\":0}");
                }));
        insiders(id).forEach((who, token) -> assertThat(as(token)
                        .get(ORGANIZATIONS + "?count=exact&q=" + word)
                        .jsonPath()
                        .getInt("total"))
                .as(who)
                .isEqualTo(1));
    }

    @Test
    void itStandsInNoOrderAndLeavesNoGapInAny() {
        UUID before = REGISTRY.created(word + " A");
        UUID after = REGISTRY.created(word + " Z");

        strangers().forEach((who, token) -> {
            Response first = as(token).get(ORGANIZATIONS + "?sort=name&limit=1&q=" + word);
            Response second =
                    as(token).get(ORGANIZATIONS + "?sort=name&limit=1&q=" + word + "&after=" + first.path("next"));

            assertThat(List.of(first.path("items[0].id"), second.path("items[0].id")))
                    .as(who)
                    .containsExactly(before.toString(), after.toString());
            assertThat((String) second.path("next")).as(who).isNull();
        });
    }

    @Test
    void noMapOrNumberCountsIt() {
        strangers().forEach((who, token) -> {
            Response map = as(token).accept("application/geo+json").get(ORGANIZATIONS + "?q=" + word);
            assertThat(map.statusCode()).as(who).isEqualTo(200);
            assertThat(map.asString()).as(who).doesNotContain(word).doesNotContain(id.toString());
            long before = countedBy(token);

            ProtectionIT.lift(secretariat(), id).then().statusCode(204);
            long shown = countedBy(token);
            ProtectionIT.protect(secretariat(), id, "*", "{}").then().statusCode(200);

            assertThat(shown).as(who).isEqualTo(before + 1);
            assertThat(countedBy(token)).as(who).isEqualTo(before);
        });
    }

    private static long countedBy(String token) {
        return as(token).get("/v1/countries/MN").jsonPath().getLong("organizations.total");
    }
}
