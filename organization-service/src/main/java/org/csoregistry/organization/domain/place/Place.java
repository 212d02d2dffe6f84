package org.csoregistry.organization.domain.place;

import jakarta.validation.Valid;
import org.csoregistry.commons.place.Coordinates;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * Where an organization has its seat, within its country; a city, a point or both.
 *
 * @param coordinates null if only the city is known, or only that may be told
 */
public record Place(@Text(max = 100) String city, @Valid Coordinates coordinates) {

    public Place {
        city = Texts.normalise(city);
    }

    public boolean saysSomething() {
        return city != null || coordinates != null;
    }
}
