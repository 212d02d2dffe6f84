package org.csoregistry.organization.place.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationMapIT {
    private static final Registry REGISTRY = PlaceIT.REGISTRY;
    private static final String GEO_JSON = "application/geo+json";

    private static ObjectNode draft(String name, String country, String place) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        draft.put("country", country);
        if (place != null) {
            draft.set("place", RegistryJson.read(place));
        }
        return draft;
    }

    private static Response map(RequestSpecification caller, String query) {
        return caller.accept(GEO_JSON).get("/v1/organizations?" + query);
    }

    private static String point(double latitude, double longitude) {
        return "{\"city\":\"A city\",\"coordinates\":{\"latitude\":%s,\"longitude\":%s}}"
                .formatted(latitude, longitude);
    }

    private static List<JsonNode> features(RequestSpecification caller, String query) {
        List<JsonNode> features = new ArrayList<>();
        RegistryJson.read(map(caller, query).then().statusCode(200).extract().asString())
                .get("features")
                .forEach(features::add);
        return features;
    }

    @Test
    void whoHasAPlaceIsAPointAndTheOthersAreCountedInTheirCountry() {
        String word = "Mapped" + System.nanoTime();
        UUID placed = REGISTRY.created(draft(word + " here", "MN", point(47.92, 106.91)));
        REGISTRY.created(draft(word + " in a city", "MN", "{\"city\":\"Darkhan\"}"));
        REGISTRY.created(draft(word + " somewhere", "MN", null));
        REGISTRY.created(draft(word + " everywhere", null, null));

        Response map = map(anonymous().header("Accept-Language", "fr"), "q=" + word);

        map.then()
                .statusCode(200)
                .contentType(startsWith(GEO_JSON))
                .header("Cache-Control", "private, no-cache")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(2))
                .body("features[0].id", equalTo(placed.toString()))
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].geometry.coordinates", contains(106.91f, 47.92f))
                .body("features[0].properties.name", equalTo(word + " here"))
                .body("features[0].properties.city", equalTo("A city"))
                .body("features[0].properties.url", equalTo("/v1/organizations/" + placed))
                .body("features[1].id", equalTo("MN"))
                .body("features[1].properties.name", equalTo("Mongolie"))
                .body("features[1].properties.count", equalTo(2))
                .body("unplaced", equalTo(1))
                .body("grouped", equalTo(false))
                .body("disclaimer.fr", startsWith("Les noms"));
    }

    @Test
    void aMapShowsWhatTheListWouldShow() {
        String word = "Unmapped" + System.nanoTime();
        REGISTRY.created(draft(word + " 1", "MN", point(1, 2)).put("audience", "restricted"));
        REGISTRY.created(draft(word + " 2", "MN", null).put("audience", "restricted"));
        String query = "q=" + word;

        assertThat(features(anonymous(), query)).isEmpty();
        assertThat(features(as(token("partner")), query)).isEmpty();
        assertThat(features(as(token("field-office", "KE")), query)).isEmpty();
        assertThat(features(as(token("field-office", "MN")), query)).hasSize(2);
        assertThat(features(secretariat(), query + "&located=true")).hasSize(1);
        assertThat(features(secretariat(), query + "&located=false")).hasSize(1);
        assertThat(features(secretariat(), query + "&type=media")).isEmpty();
    }

    @Test
    void morePointsThanOnePageAreAllThere() {
        String word = "Dense" + System.nanoTime();
        for (int i = 0; i < 210; i++) {
            REGISTRY.created(
                    draft(word + " " + i, "MN", point(i / 10.0, i / 2.0)).put("audience", "partner"));
        }

        assertThat(features(as(token("partner")), "q=" + word + "&located=true"))
                .extracting(feature -> feature.get("id").asText())
                .doesNotHaveDuplicates()
                .hasSize(210);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "application/json, application/geo+json;q=0.5", "text/html, */*"})
    void whoDoesNotPreferAMapGetsTheList(String accept) {
        anonymous()
                .header("Accept", accept)
                .get("/v1/organizations?limit=1")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    @Test
    void whoPrefersAMapGetsIt() {
        anonymous()
                .header("Accept", "application/geo+json, application/json;q=0.5")
                .get("/v1/organizations?located=true&country=TO")
                .then()
                .statusCode(200)
                .contentType(startsWith(GEO_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=10", "after=x", "sort=name", "fields=names", "count=exact"})
    void aMapHasNoPages(String query) {
        map(anonymous(), query).then().statusCode(400).body("errors.parameter", contains("Accept"));
    }

    @ParameterizedTest
    @CsvSource({"country=ZZ,country", "region=1,region", "located=maybe,located", "bbox=1,bbox", "limit=0,limit"})
    void aFilterThatMakesNoSenseIsRefusedAsInTheList(String query, String parameter) {
        map(anonymous(), query).then().statusCode(400).body("errors.parameter", contains(parameter));
        anonymous()
                .get("/v1/organizations?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"coordinates\":{\"latitude\":90.01,\"longitude\":0}} | /place/coordinates/latitude",
                "{\"coordinates\":{\"latitude\":0,\"longitude\":-181}} | /place/coordinates/longitude",
                "{\"coordinates\":{\"latitude\":1e400,\"longitude\":0}} | /place/coordinates/latitude",
                "{\"coordinates\":{\"latitude\":\"47\",\"longitude\":0}} | /place/coordinates/latitude",
                "{\"coordinates\":{\"latitude\":47}} | /place/coordinates/longitude",
                "{\"coordinates\":[106.9,47.9]} | /place/coordinates",
                "{\"coordinates\":{\"lat\":47,\"lon\":0}} | /place/coordinates/lat",
                "{\"city\":\" \"} | /place/city",
                "{\"city\":{\"en\":\"Here\"}} | /place/city",
                "{} | /place",
                "\"Ulaanbaatar\" | /place"
            })
    void aPlaceThatIsNoneIsRefused(String place, String pointer) {
        String body = REGISTRY.draftNamed("Misplaced").put("place", "PLACE").toString();

        REGISTRY.post(secretariat(), body.replace("\"PLACE\"", place))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }
}
