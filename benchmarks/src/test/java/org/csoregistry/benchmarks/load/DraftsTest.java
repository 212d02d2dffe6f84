package org.csoregistry.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftsTest {

    /** Upon which copies in the store rely. */
    @Test
    void afterAPeriodOnlyNumberAndPlaceAreOthers() {
        for (int number : new int[] {1_000_000, 1_000_001, 1_000_069, 3_000_042}) {
            for (int later : new int[] {number + Drafts.PERIOD, number + 9_999 * Drafts.PERIOD}) {
                assertThat(Drafts.organization(number)
                                .replace(Integer.toString(number), Integer.toString(later))
                                .replace(Drafts.place(number), Drafts.place(later)))
                        .isEqualTo(Drafts.organization(later));
            }
        }
    }

    @Test
    void whatMayBeRegisteredAgainHasNoIdentifier() {
        assertThat(Drafts.withoutIdentifier())
                .doesNotContain("identifiers")
                .contains("\"en\":\"%s ", " %d\"", "\"acronym\":\"SOA%d\"");
    }
}
