package org.csoregistry.event.domain.place;

import jakarta.validation.Valid;
import org.csoregistry.commons.place.Coordinates;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.commons.text.WebAddress;

/**
 * Where an event takes place, on the ground or on the net.
 *
 * @param region the country's first-level area
 * @param country ISO 3166-1 alpha-2 code
 * @param url of a virtual venue, http or https
 */
public record Venue(
        @Text(max = 300) String name,
        @Text(max = 500) String address,
        @Text(max = 100) String city,
        @Text(max = 100) String region,
        @CountryCode String country,
        @Valid Coordinates coordinates,
        @WebAddress String url) {

    public Venue {
        name = Texts.normalise(name);
        address = Texts.normalise(address);
        city = Texts.normalise(city);
        region = Texts.normalise(region);
    }
}
