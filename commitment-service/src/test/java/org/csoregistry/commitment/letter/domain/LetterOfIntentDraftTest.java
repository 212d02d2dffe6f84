package org.csoregistry.commitment.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commitment.letter.domain.Letters.EVENT;
import static org.csoregistry.commitment.letter.domain.Letters.ORGANIZATION;
import static org.csoregistry.commitment.letter.domain.Letters.letter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commitment.value.Party;
import org.csoregistry.commons.problem.Violation;
import org.junit.jupiter.api.Test;

class LetterOfIntentDraftTest {

    @Test
    void aPlainLetterHasNoFault() {
        assertThat(faults(letter())).isEmpty();
    }

    @Test
    void whatIsSignedHasADay() {
        assertThat(faults(letter("'status':'signed'"))).containsExactly("/signedOn");
        assertThat(faults(letter("'status':'active'"))).containsExactly("/signedOn");
        assertThat(faults(letter("'status':'signed','signedOn':'2015-10-15'"))).isEmpty();
    }

    @Test
    void aLetterIsNotValidBackwards() {
        assertThat(faults(letter("'validFrom':'2016-01-01','validTo':'2015-12-31'")))
                .containsExactly("/validTo");
        assertThat(faults(letter("'validFrom':'2016-01-01','validTo':'2016-01-01'")))
                .isEmpty();
    }

    @Test
    void aSuccessorBelongsToTheSupersededAlone() {
        String signed = "'signedOn':'2015-10-15','status':";
        assertThat(faults(letter(signed + "'superseded'"))).containsExactly("/supersededBy");
        assertThat(faults(letter("'supersededBy':'" + EVENT + "'"))).containsExactly("/supersededBy");
        assertThat(faults(letter(signed + "'superseded','supersededBy':'" + EVENT + "'")))
                .isEmpty();
    }

    @Test
    void aReasonBelongsToTheTerminatedAlone() {
        String signed = "'signedOn':'2015-10-15','status':";
        assertThat(faults(letter(signed + "'terminated'"))).containsExactly("/terminationReason");
        assertThat(faults(letter(signed + "'terminated','terminationReason':{}")))
                .containsExactly("/terminationReason");
        assertThat(faults(letter("'terminationReason':{'en':'None'}"))).containsExactly("/terminationReason");
        assertThat(faults(letter(signed + "'terminated','terminationReason':{'en':'Agreed'}")))
                .isEmpty();
    }

    @Test
    void noClauseHasTheNumberOfAnother() {
        assertThat(faults(letter("'clauses':[{'number':'1','text':{}},{'number':' 1','text':{}}]")))
                .containsExactly("/clauses");
    }

    @Test
    void codesAreSortedAndComeOnce() {
        LetterOfIntentDraft letter = letter("'countries':['MN','KE','MN'],'themes':['upr','sdg-16.7','upr']");

        assertThat(letter.countries()).containsExactly("KE", "MN");
        assertThat(letter.themes()).containsExactly("sdg-16.7", "upr");
    }

    @Test
    void aPartyIsIdentifiedOrNamedAndComesOnce() {
        String known = "{'organizationId':'" + ORGANIZATION + "','capacity':'government'}";
        assertThat(faults(letter("'parties':[{'capacity':'government'}," + known + "," + known + "]")))
                .containsExactly("/parties/0", "/parties/2/organizationId");
        assertThat(faults(letter("'parties':[{'name':'Association','capacity':'civil-society'}]")))
                .isEmpty();
    }

    @Test
    void aVersionOfTheTextIsInALanguage() {
        assertThat(faults(letter("'documents':[{'title':'Text','url':'https://example.org/t'}]")))
                .containsExactly("/documents/0/language");
    }

    @Test
    void theNameOfAnEventIsNotTheCallersToSay() {
        assertThat(faults(letter("'originEventName':'Dialogue day'"))).containsExactly("/originEventName");
    }

    @Test
    void namesOfWhatHasAnIdAreOurs() {
        LetterOfIntentDraft said = letter(
                "'originEventId':'" + EVENT + "','originEventName':'Their title'",
                "'parties':[{'organizationId':'" + ORGANIZATION + "','name':'Their name','capacity':'government'},"
                        + "{'name':'Association','capacity':'civil-society'}]");

        LetterOfIntentDraft named = said.named(Map.of(UUID.fromString(ORGANIZATION), "Our name"));

        assertThat(named.parties()).extracting(Party::name).containsExactly("Our name", "Association");
        assertThat(named.originEventName()).isNull();
        assertThat(said.mentions()).containsExactlyInAnyOrder(UUID.fromString(ORGANIZATION), UUID.fromString(EVENT));
    }

    private static List<String> faults(LetterOfIntentDraft draft) {
        return draft.contradictions().stream().map(Violation::pointer).toList();
    }
}
