package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.junit.jupiter.api.Test;

class ChangeFilterTest {
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    @Test
    void anEmptyFilterWantsEverything() {
        assertThat(matches(ChangeFilter.ALL, "updated", List.of(), List.of())).isTrue();
        assertThat(ChangeFilter.parse(null, null, null, null)).isEqualTo(ChangeFilter.ALL);
    }

    @Test
    void aCommaMeansOrWithinAPartAndEachPartMustMatch() {
        ChangeFilter filter = ChangeFilter.parse("event,organization.updated", "MN,KE", "sdg-16.6", ID.toString());
        assertThat(matches(filter, "updated", List.of("KE"), List.of("sdg-16.6")))
                .isTrue();
        assertThat(matches(filter, "created", List.of("KE"), List.of("sdg-16.6")))
                .isFalse();
        assertThat(matches(filter, "updated", List.of("CH"), List.of("sdg-16.6")))
                .isFalse();
        assertThat(matches(filter, "updated", List.of("KE"), List.of())).isFalse();
        ChangeFilter another = ChangeFilter.parse(null, null, null, "0190a000-0000-7000-8000-000000000002");
        assertThat(matches(another, "updated", List.of(), List.of())).isFalse();
    }

    @Test
    void aWithdrawalPassesWhateverCountriesAndThemesAreAskedFor() {
        assertThat(matches(ChangeFilter.parse(null, "MN", "sdg-16.6", null), "withdrawn", List.of(), List.of()))
                .isTrue();
        assertThat(matches(ChangeFilter.parse("event", "MN", null, null), "withdrawn", List.of(), List.of()))
                .isFalse();
    }

    @Test
    void everyParameterThatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> ChangeFilter.parse("a.b.c", "ZZ", "No Theme", "nope"))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.violations())
                        .extracting("parameter")
                        .containsExactly("type", "country", "theme", "resource"));
        assertThatThrownBy(() -> ChangeFilter.parse("", "MN,", null, null)).isInstanceOf(InvalidInput.class);
    }

    private static boolean matches(ChangeFilter filter, String kind, List<String> countries, List<String> themes) {
        return filter.matches("organization", kind, ID, countries, themes);
    }
}
