package org.csoregistry.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commitment.domain.Promises.EVENT;
import static org.csoregistry.commitment.domain.Promises.LETTER;
import static org.csoregistry.commitment.domain.Promises.ORGANIZATION;
import static org.csoregistry.commitment.domain.Promises.promise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commitment.letter.domain.LetterTerms;
import org.csoregistry.commitment.value.OrganizationReference;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.problem.Violation;
import org.junit.jupiter.api.Test;

class CommitmentDraftTest {
    private static final LetterTerms TERMS = new LetterTerms(Audience.PARTNER, Set.of("MN", "KE"), Set.of("1", "2"));
    private static final String UNDER = "'letterId':'" + LETTER + "','audience':'partner'";
    private static final String EVIDENCE = "'evidence':[{'title':'Minutes','url':'https://example.org/m'}]";

    @Test
    void whatHasNotStartedNeedsNoDayAndNoEvidence() {
        assertThat(faults(promise())).isEmpty();
    }

    @Test
    void anyOtherStatusNeedsADayAndEvidence() {
        assertThat(faults(promise("'status':'complete'"))).containsExactly("/statusOn", "/evidence");
        assertThat(faults(promise("'status':'dropped','statusOn':'2017-01-01'", EVIDENCE)))
                .isEmpty();
    }

    @Test
    void thatEvidenceIsMissingIsAFactOfItsOwn() {
        assertThat(faults(promise("'status':'ongoing','statusOn':'2017-01-01','evidenceMissing':true")))
                .isEmpty();
        assertThat(faults(promise("'status':'ongoing','statusOn':'2017-01-01','evidenceMissing':true", EVIDENCE)))
                .containsExactly("/evidenceMissing");
    }

    @Test
    void withoutALetterItNeedsCountriesAndHasNoClause() {
        assertThat(faults(promise("'countries':[],'clause':'1'"))).containsExactly("/clause", "/countries");
        assertThat(faults(promise(UNDER, "'clause':'1'"))).isEmpty();
    }

    @Test
    void theCountriesAreThoseOfTheLetterIfItNamesNone() {
        assertThat(promise(UNDER).under(TERMS).countries()).containsExactly("KE", "MN");
        assertThat(promise(UNDER, "'countries':['MN']").under(TERMS).countries())
                .containsExactly("MN");
    }

    @Test
    void itMayNotTellOfALetterToThoseForWhomTheLetterIsClosed() {
        assertThat(pointers(promise(UNDER, "'countries':['MN']").contradictions(TERMS)))
                .isEmpty();
        assertThat(pointers(promise("'letterId':'" + LETTER + "'").contradictions(TERMS)))
                .containsExactly("/audience");
        assertThat(pointers(promise(UNDER, "'countries':['MN','AM']").contradictions(TERMS)))
                .containsExactly("/countries");
        assertThat(pointers(promise("'letterId':'" + LETTER + "','audience':'restricted'")
                        .contradictions(TERMS)))
                .isEmpty();
    }

    @Test
    void itsClauseIsOneOfTheLetter() {
        assertThat(pointers(promise(UNDER, "'clause':'2'").contradictions(TERMS)))
                .isEmpty();
        assertThat(pointers(promise(UNDER, "'clause':'3'").contradictions(TERMS)))
                .containsExactly("/clause");
    }

    @Test
    void whoeverIsResponsibleIsIdentifiedOrNamedAndComesOnce() {
        String known = "{'organizationId':'" + ORGANIZATION + "'}";
        assertThat(faults(promise("'responsible':[{}],'supporting':[" + known + "," + known + "]")))
                .containsExactly("/responsible/0", "/supporting/1/organizationId");
    }

    @Test
    void namesOfWhatHasAnIdAreOurs() {
        CommitmentDraft said = promise(
                "'originEventId':'" + EVENT + "','originEventName':'Their title'",
                "'responsible':[{'organizationId':'" + ORGANIZATION + "','name':'Their name'},{'name':'Association'}]",
                "'supporting':[{'organizationId':'" + LETTER + "','name':'Their name'}]");

        CommitmentDraft named =
                said.named(Map.of(UUID.fromString(ORGANIZATION), "Our name", UUID.fromString(EVENT), "Our title"));

        assertThat(named.responsible())
                .extracting(OrganizationReference::name)
                .containsExactly("Our name", "Association");
        assertThat(named.supporting()).extracting(OrganizationReference::name).containsOnlyNulls();
        assertThat(named.originEventName()).isEqualTo("Our title");
    }

    private static List<String> faults(CommitmentDraft draft) {
        return pointers(draft.contradictions());
    }

    private static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }
}
