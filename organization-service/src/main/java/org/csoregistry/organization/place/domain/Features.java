package org.csoregistry.organization.place.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.place.Coordinates;
import org.csoregistry.commons.place.DisplayNames;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.text.LanguageMap;

/** The features of one map. */
final class Features {
    private final Centres centres;
    private final LanguageChoice languages;
    private final ArrayNode points = RegistryJson.MAPPER.createArrayNode();
    private final Map<String, Long> byCountry = new TreeMap<>();
    private long unplaced;

    Features(Centres centres, LanguageChoice languages) {
        this.centres = centres;
        this.languages = languages;
    }

    /** @param numbers by country; those without one under the empty code */
    void addCountries(Map<String, Long> numbers) {
        numbers.forEach(this::addTo);
    }

    /** One whose coordinates this reader may not have is told with its country, as if it had none. */
    void addOrganization(JsonNode organization) {
        JsonNode coordinates = organization.at("/place/coordinates");
        if (coordinates.isMissingNode()) {
            addTo(organization.path("country").asText(), 1);
            return;
        }
        String id = organization.get("id").asText();
        LanguageMap names = RegistryJson.MAPPER.convertValue(organization.get("names"), LanguageMap.class);
        ObjectNode properties = RegistryJson.MAPPER.createObjectNode();
        properties.put("precision", "point");
        properties.put(
                "name",
                languages.one(names, organization.path("originalLanguage").asText(null)));
        properties.set("type", organization.get("type"));
        properties.set("country", organization.get("country"));
        properties.set("city", organization.at("/place").get("city"));
        properties.put("url", "/v1/organizations/" + id);
        points.add(feature(
                id,
                coordinates.get("longitude").doubleValue(),
                coordinates.get("latitude").doubleValue(),
                properties));
    }

    private void addTo(String country, long number) {
        if (country.isEmpty()) {
            unplaced += number;
        } else {
            byCountry.merge(country, number, Long::sum);
        }
    }

    /** A FeatureCollection; what belongs to no country and has no coordinates is only counted. */
    ObjectNode collection() {
        ObjectNode collection = RegistryJson.MAPPER.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode all = collection.putArray("features").addAll(points);
        byCountry.forEach((country, number) -> all.add(country(country, number)));
        return collection.put("unplaced", unplaced);
    }

    private ObjectNode country(String code, long number) {
        ObjectNode properties = RegistryJson.MAPPER.createObjectNode();
        properties.put("precision", "country");
        properties.put("name", languages.one(DisplayNames.ofPlace(code), null));
        properties.put("country", code);
        properties.put("count", number);
        properties.put("url", "/v1/countries/" + code);
        Coordinates centre = centres.of(code);
        return feature(code, centre.longitude(), centre.latitude(), properties);
    }

    /** GeoJSON says longitude first. */
    private static ObjectNode feature(String id, double longitude, double latitude, ObjectNode properties) {
        ObjectNode feature = RegistryJson.MAPPER.createObjectNode();
        feature.put("type", "Feature").put("id", id);
        ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
        geometry.putArray("coordinates").add(longitude).add(latitude);
        properties
                .properties()
                .removeIf(property ->
                        property.getValue() == null || property.getValue().isNull());
        feature.set("properties", properties);
        return feature;
    }
}
