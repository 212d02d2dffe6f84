package org.csoregistry.commitment.letter.domain;

import jakarta.validation.constraints.NotNull;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * One numbered part of a letter.
 *
 * @param number as it is written, such as 2 or 3(a); the same in every language
 * @param text by language
 */
public record Clause(
        @NotNull @Text(max = 20) String number, @NotNull @InLanguages(max = 10_000, required = true) LanguageMap text) {

    public Clause {
        number = Texts.normalise(number);
    }
}
