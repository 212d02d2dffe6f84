package org.csoregistry.organization.protection.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.Transfers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organization at risk is in no file of those who may not know of it, and no file finds it. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class EveryFileIT {
    private static final Transfers FILES = new Transfers("/v1/organizations");
    private static final List<Supplier<RequestSpecification>> STRANGERS = List.of(
            () -> anonymous(),
            () -> as(token("partner")),
            () -> as(token("government", "VU")),
            () -> as(token("field-office", "KE")));

    private static UUID atRisk(String number) {
        ObjectNode draft = REGISTRY.draftNamed("Hidden " + number).put("country", "VU");
        draft.set("names", draft.objectNode().put("bi", "Haed " + number));
        draft.putArray("identifiers").addObject().put("scheme", "XM-DAC").put("value", number);
        UUID id = REGISTRY.created(draft);
        ProtectionIT.protect(secretariat(), id, "*", "{}").then().statusCode(200);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {Transfers.NDJSON, Transfers.CSV})
    void noFileShowsIt(String type) {
        UUID id = atRisk(type.equals(Transfers.CSV) ? "61001" : "61002");

        for (Supplier<RequestSpecification> stranger : STRANGERS) {
            String file = new String(FILES.file(stranger.get(), type, "?country=VU"), UTF_8);
            // Not even that somebody there has a name in that language.
            assertThat(file).doesNotContain(id.toString(), "Haed", "names.bi");
        }
        assertThat(new String(FILES.file(as(token("field-office", "VU")), type, "?country=VU"), UTF_8))
                .contains(id.toString(), "Haed");
    }

    @Test
    void noFileFindsIt() {
        UUID id = atRisk("61011");
        UUID never = Registry.newId();
        String byId = "{\"id\":\"%s\",\"version\":2,\"acronym\":\"X\"}\n";
        RequestSpecification government = as(token("government", "VU"));

        String hidden = FILES.imported(
                        government, Transfers.NDJSON, byId.formatted(id).getBytes(UTF_8), "")
                .asString();
        String absent = FILES.imported(
                        as(token("government", "VU")),
                        Transfers.NDJSON,
                        byId.formatted(never).getBytes(UTF_8),
                        "")
                .asString();

        assertThat(hidden.replace(id.toString(), never.toString())).isEqualTo(absent);
        ObjectNode claim =
                REGISTRY.draftNamed("Same number").put("country", "VU").put("audience", "partner");
        claim.putArray("identifiers").addObject().put("scheme", "XM-DAC").put("value", "61011");
        FILES.imported(as(token("government", "VU")), Transfers.NDJSON, (claim + "\n").getBytes(UTF_8), "")
                .then()
                .statusCode(200);
    }

    @Test
    void whoMayKnowOfItChangesItByTheFile() {
        UUID id = atRisk("61021");
        byte[] file = ("id,version,acronym\n" + id + ",2,STILL\n").getBytes(UTF_8);

        FILES.imported(as(token("field-office", "VU")), Transfers.CSV, file, "")
                .then()
                .statusCode(200);

        secretariat()
                .get("/v1/organizations/" + id)
                .then()
                .body("acronym", org.hamcrest.Matchers.equalTo("STILL"))
                .body("atRisk.since", org.hamcrest.Matchers.notNullValue());
        anonymous().get("/v1/organizations/" + id).then().statusCode(404);
    }
}
