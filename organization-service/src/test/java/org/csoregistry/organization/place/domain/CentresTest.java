package org.csoregistry.organization.place.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.csoregistry.commons.place.Coordinates;
import org.csoregistry.commons.place.Regions;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.UnLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentresTest {
    private static final Centres CENTRES = new Centres();

    @Test
    void everyCountryHasACentreInHalfDegrees() {
        for (String country : Countries.all()) {
            Coordinates centre = CENTRES.of(country);
            assertThat(centre.latitude() * 2)
                    .as(country)
                    .isBetween(-180.0, 180.0)
                    .isEqualTo(Math.rint(centre.latitude() * 2));
            assertThat(centre.longitude() * 2)
                    .as(country)
                    .isBetween(-360.0, 360.0)
                    .isEqualTo(Math.rint(centre.longitude() * 2));
        }
    }

    /** A sign too many, or two numbers in the wrong order, would put it elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "015, 15, 38, -14, 36",
        "011, -17, 21, -25, 15",
        "017, -19, 24, 5, 31",
        "014, -50, 20, 25, 73",
        "018, -35, -17, 12, 33",
        "021, 30, 75, -110, -40",
        "013, 5, 33, -118, -77",
        "029, 10, 28, -85, -59",
        "005, -60, 13, -82, 4",
        "143, 35, 56, 46, 87",
        "030, 18, 54, 73, 146",
        "034, 0, 40, 44, 98",
        "035, -11, 29, 92, 142",
        "145, 12, 44, 25, 60",
        "151, 41, 82, 12, 180",
        "154, 49, 81, -25, 32",
        "155, 42, 55, -5, 18",
        "039, 35, 47, -32, 30",
        "053, -55, -9, 72, 179"
    })
    void everyCountryIsInItsRegion(String region, double south, double north, double west, double east) {
        assertThat(Regions.countriesOf(region)).isNotEmpty();
        for (String country : Regions.countriesOf(region)) {
            assertThat(CENTRES.of(country).latitude()).as(country).isBetween(south, north);
            assertThat(CENTRES.of(country).longitude()).as(country).isBetween(west, east);
        }
    }

    @Test
    void whatIsSaidBesideAMapIsSaidInSixLanguages() {
        assertThat(new Disclaimer().texts().texts().keySet()).containsExactlyInAnyOrderElementsOf(UnLanguages.TAGS);
    }
}
