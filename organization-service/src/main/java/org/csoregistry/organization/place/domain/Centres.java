package org.csoregistry.organization.place.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.csoregistry.commons.place.Coordinates;
import org.csoregistry.commons.text.TabbedFile;

/**
 * Where a country is, for a mark on a map: {@code places/centres.tsv}, in whole or half degrees. A smaller part far
 * away is left out of account.
 */
@ApplicationScoped
class Centres {
    private final Map<String, Coordinates> centres;

    Centres() {
        this.centres = TabbedFile.read("places/centres.tsv", line -> line.get("code"), Centres::point);
    }

    private static Coordinates point(Map<String, String> line) {
        return new Coordinates(Double.valueOf(line.get("latitude")), Double.valueOf(line.get("longitude")));
    }

    /** @param country ISO 3166-1 alpha-2, or EU */
    Coordinates of(String country) {
        Coordinates centre = centres.get(country);
        if (centre == null) {
            throw new IllegalStateException("places/centres.tsv has no line for " + country);
        }
        return centre;
    }
}
