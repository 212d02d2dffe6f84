package org.csoregistry.commons.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.UnLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    private static final Set<String> CONTINENTS = Set.of("002", "009", "019", "142", "150");

    @Test
    void theRegionsAreThoseOfM49() {
        assertThat(Regions.all())
                .containsExactly(
                        "001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021",
                        "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150",
                        "151", "154", "155", "202", "419");
    }

    @Test
    void everyCountryButAntarcticaIsOnOneContinent() {
        Set<String> nowhere = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            long continents =
                    Regions.of(country).stream().filter(CONTINENTS::contains).count();
            assertThat(continents).as(country).isLessThanOrEqualTo(1);
            assertThat(Regions.of(country)).as(country).startsWith(Regions.WORLD);
            if (continents == 0) {
                nowhere.add(country);
            }
        }
        assertThat(nowhere).containsExactly("AQ");
        assertThat(Regions.of("EU")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MN, 496, 001 142 030",
        "KE, 404, 001 002 202 014",
        "BA, 070, 001 150 039",
        "MX, 484, 001 019 419 003 013",
        "CY, 196, 001 142 145"
    })
    void aCountryKnowsItsNumberAndItsRegionsFromTheWorldDown(String country, String m49, String regions) {
        assertThat(Regions.m49Of(country)).isEqualTo(m49);
        assertThat(Regions.of(country)).containsExactly(regions.split(" "));
    }

    @Test
    void aRegionKnowsWhatIsAroundAndInsideIt() {
        assertThat(Regions.around("014")).containsExactly("001", "002", "202");
        assertThat(Regions.inside("202")).containsExactly("014", "011", "017", "018");
        assertThat(Regions.inside("035")).isEmpty();
        assertThat(Regions.countriesOf("999")).isEmpty();
        assertThat(Regions.m49Of("EU")).isNull();
    }

    @Test
    void everyPlaceIsNamedInSixLanguages() {
        Set<String> places = new TreeSet<>(Countries.all());
        places.addAll(Regions.all());

        for (String place : places) {
            assertThat(DisplayNames.ofPlace(place).texts().keySet())
                    .as(place)
                    .containsExactlyElementsOf(UnLanguages.TAGS);
        }
        assertThat(DisplayNames.ofPlace("035").texts()).containsEntry("es", "Sudeste asiático");
    }
}
