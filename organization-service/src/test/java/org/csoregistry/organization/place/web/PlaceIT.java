package org.csoregistry.organization.place.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class PlaceIT {
    static final Registry REGISTRY = new Registry(
            "/v1/organizations",
            "names",
            """
            {"names": {"en": "Placed"}, "type": "cso", "country": "MN", "audience": "public"}
            """);

    private static ObjectNode draft(String country, String type, String audience) {
        return REGISTRY.draftNamed("Counted")
                .put("country", country)
                .put("type", type)
                .put("audience", audience);
    }

    private static long counted(RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200).extract().jsonPath().getLong("organizations.total");
    }

    @Test
    void aCountryIsNamedInSixLanguagesAndKnowsItsPlatforms() {
        anonymous()
                .get("/v1/countries/MN")
                .then()
                .statusCode(200)
                .body("m49", equalTo("496"))
                .body("names.keySet()", hasItems("ar", "en", "es", "fr", "ru", "zh"))
                .body("names.ru", equalTo("Монголия"))
                .body("centre.latitude", equalTo(47.0f))
                .body("platforms.code", contains("001", "142", "030"))
                .body("platforms[2].names.en", equalTo("Eastern Asia"))
                .body("platforms[2].url", equalTo("/v1/platforms/030"))
                .body("links.commitments", equalTo("/v1/commitments?country=MN"));
    }

    @Test
    void theEuropeanUnionIsAPartyWithoutARegion() {
        anonymous()
                .get("/v1/countries/EU")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("m49")))
                .body("names.fr", equalTo("Union européenne"))
                .body("platforms", hasSize(0));
    }

    @Test
    void aPlatformKnowsItsCountriesAndWhatIsAroundIt() {
        anonymous()
                .get("/v1/platforms/035")
                .then()
                .statusCode(200)
                .body("within.code", contains("001", "142"))
                .body("contains", hasSize(0))
                .body("countries", hasSize(11))
                .body("countries.code", hasItems("ID", "KH", "TL"))
                .body("countries[0].url", equalTo("/v1/countries/BN"))
                .body("links.events", equalTo("/v1/events?region=035"));
        anonymous()
                .get("/v1/platforms/002")
                .then()
                .body("contains.code", contains("202", "014", "011", "017", "015", "018"))
                .body("countries.code", hasItems("MW", "EG"));
    }

    @Test
    void namesAreInTheLanguageAccepted() {
        var french = anonymous().header("Accept-Language", "mn, fr-CH;q=0.8, en;q=0.5");

        french.get("/v1/platforms/035").then().body("names", equalTo(Map.of("fr", "Asie du Sud-Est")));
        anonymous()
                .header("Accept-Language", "mn")
                .get("/v1/countries/MN")
                .then()
                .body("names.size()", equalTo(6));
        anonymous()
                .header("Accept-Language", "en; drop")
                .get("/v1/countries/MN")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("Accept-Language"));
    }

    @Test
    void listsAreWholeAndKeptUntilTheNextRelease() {
        Response countries = anonymous().get("/v1/countries");

        countries
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=3600")
                .header("Vary", "Accept-Language")
                .body("items", hasSize(250))
                .body("items.find { it.code == 'KE' }.platforms.code", hasItems("001", "002", "202", "014"))
                .body("items[0]", not(hasKey("organizations")));
        anonymous()
                .header("If-None-Match", countries.header("ETag"))
                .get("/v1/countries")
                .then()
                .statusCode(304);
        anonymous()
                .get("/v1/platforms")
                .then()
                .statusCode(200)
                .body("items.m49", hasItems("001", "002", "035", "039", "419"))
                .body("items.m49", not(hasItem("QO")));
    }

    @Test
    void numbersAreOfWhatTheCallerCouldList() {
        RequestSpecification office = as(token("field-office", "TV"));
        for (String path : new String[] {"/v1/countries/TV", "/v1/platforms/061", "/v1/platforms/009"}) {
            long open = counted(anonymous(), path);
            long partners = counted(as(token("partner")), path);
            long all = counted(as(token("field-office", "TV")), path);
            REGISTRY.created(draft("TV", "cso", "public"));
            REGISTRY.created(draft("TV", "academia", "partner"));
            UUID hidden = REGISTRY.created(draft("TV", "judiciary", "restricted"));

            assertThat(counted(anonymous(), path)).isEqualTo(open + 1);
            assertThat(counted(as(token("partner")), path)).isEqualTo(partners + 2);
            assertThat(counted(as(token("field-office", "KE")), path)).isEqualTo(partners + 2);
            assertThat(counted(as(token("field-office", "TV")), path)).isEqualTo(all + 3);
            anonymous().get(path).then().body("organizations.types.code", contains("cso"));

            REGISTRY.withdraw(hidden, 1);
            assertThat(counted(as(token("field-office", "TV")), path)).isEqualTo(all + 2);
        }
        office.get("/v1/countries/TV").then().body("organizations.url", equalTo("/v1/organizations?country=TV"));
    }

    @Test
    void anOrganizationCountsForEachOfItsSpecializations() {
        for (String themes : List.of("'uncac-13','sdg-16.6'", "'uncac-13'")) {
            UUID id = REGISTRY.created(draft("NR", "cso", "public"));
            LedgerReader.change(
                    "update organization set specializations = array[" + themes + "] where id = '" + id + "'");
        }

        JsonPath nauru = anonymous().get("/v1/countries/NR").jsonPath();

        assertThat(nauru.getList("organizations.specializations.code")).containsExactly("uncac-13", "sdg-16.6");
        assertThat(nauru.getList("organizations.specializations.count")).containsExactly(2, 1);
        assertThat(nauru.getList("organizations.types.count")).containsExactly(2);
    }

    @Test
    void aListIsNarrowedByRegion() {
        String fiji = REGISTRY.created(draft("FJ", "cso", "public")).toString();
        String malawi = REGISTRY.created(draft("MW", "cso", "public")).toString();

        anonymous()
                .get("/v1/organizations?region=054&limit=200")
                .then()
                .body("items.id", hasItem(fiji))
                .body("items.id", not(hasItem(malawi)));
        anonymous().get("/v1/organizations?region=054,202&limit=200").then().body("items.id", hasItems(fiji, malawi));
        anonymous().get("/v1/organizations?region=054&country=MW").then().body("items", hasSize(0));
    }

    @Test
    void aReaderWhoHoldsTheNumbersIsToldSo() {
        String tag = anonymous().get("/v1/countries/BT").header("ETag");

        anonymous().header("If-None-Match", tag).get("/v1/countries/BT").then().statusCode(304);
        REGISTRY.created(draft("BT", "media", "public"));
        anonymous()
                .header("If-None-Match", tag)
                .get("/v1/countries/BT")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");
    }
}
