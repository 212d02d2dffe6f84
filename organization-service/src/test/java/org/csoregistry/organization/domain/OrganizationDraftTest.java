package org.csoregistry.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.LanguageMap;
import org.junit.jupiter.api.Test;

class OrganizationDraftTest {
    private static final LanguageMap BOTH =
            new LanguageMap(Map.of("mn", "Нээлттэй нийгэм форум", "en", "Open Society Forum"));

    private static OrganizationDraft draft(LanguageMap names, String original, Identifier... identifiers) {
        return new OrganizationDraft(
                names,
                original,
                " OSF ",
                OrganizationType.FOUNDATION,
                "MN",
                null,
                List.of(identifiers),
                null,
                List.of(),
                null,
                Audience.PUBLIC);
    }

    @Test
    void theOnlyLanguageIsTheOriginalOne() {
        OrganizationDraft draft = draft(LanguageMap.of("mn", "Нээлттэй нийгэм форум"), null);

        assertThat(draft.originalLanguage()).isEqualTo("mn");
        assertThat(draft.contradictions()).isEmpty();
    }

    @Test
    void amongSeveralLanguagesTheOriginalMustBeNamed() {
        assertThat(draft(BOTH, null).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/originalLanguage");
        assertThat(draft(BOTH, "fr").contradictions()).hasSize(1);
        assertThat(draft(BOTH, "mn").contradictions()).isEmpty();
    }

    @Test
    void anIdentifierIsGivenOnce() {
        Identifier lei = new Identifier("lei", "506700GE1G29325QX363");
        Identifier sameWithSpaces = new Identifier("lei", " 506700GE1G29325QX363 ");

        assertThat(draft(BOTH, "mn", lei, sameWithSpaces).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/identifiers");
    }

    @Test
    void textIsTrimmedAndTheSeatIsWhereItIsWritten() {
        OrganizationDraft draft = draft(BOTH, "mn");

        assertThat(draft.acronym()).isEqualTo("OSF");
        assertThat(draft.countries()).containsExactly("MN");
    }
}
