package org.csoregistry.organization.domain.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.Languages;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * What an organization was called before.
 *
 * @param language BCP 47 tag of the name; null where it is not known
 * @param from first day; null where it is not known
 * @param until last day; null where it is not known
 */
public record FormerName(
        @NotNull @Text(max = 300) String name,
        @LanguageTag String language,
        @CivilDate LocalDate from,
        @CivilDate LocalDate until) {

    public FormerName {
        name = Texts.normalise(name);
        language = Languages.canonical(language);
    }
}
