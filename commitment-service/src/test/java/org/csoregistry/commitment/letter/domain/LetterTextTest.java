package org.csoregistry.commitment.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commitment.letter.domain.Letters.letter;

import org.junit.jupiter.api.Test;

class LetterTextTest {

    @Test
    void theCanonicalFormIsWhatTheDocumentationSays() {
        LetterText text = letter("'clauses':[{'text':{'mn':'Жил бүр','en':'Yearly / monthly'},'number':'1'}]")
                .text();

        assertThat(text.canonical())
                .isEqualTo(
                        """
                        {"clauses":[{"number":"1","text":{"en":"Yearly / monthly","mn":"Жил бүр"}}],\
                        "titles":{"en":"Cooperation"}}""");
    }

    @Test
    void theHashIsWhatAnybodyElseWouldCompute() {
        // printf '{"clauses":[],"titles":{"en":"Cooperation"}}' | sha256sum
        assertThat(letter().text().sha256())
                .isEqualTo("9c8adc19ef2027131c84aa729789dbaab87122f850a40f87623dbe4997aa113f");
    }

    @Test
    void theOrderOfLanguagesDoesNotCountButThatOfClausesDoes() {
        String one = "{'number':'1','text':{'en':'a','fr':'b'}}";
        String two = "{'number':'2','text':{'en':'c'}}";
        String hash = letter("'clauses':[" + one + "," + two + "]").text().sha256();

        String otherLanguages = one.replace("'en':'a','fr':'b'", "'fr':'b','en':'a'");
        assertThat(letter("'clauses':[" + otherLanguages + "," + two + "]")
                        .text()
                        .sha256())
                .isEqualTo(hash);
        assertThat(letter("'clauses':[" + two + "," + one + "]").text().sha256())
                .isNotEqualTo(hash);
    }
}
