package org.csoregistry.event.domain.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.Languages;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.commons.text.WebAddress;

/**
 * A document about an event, kept elsewhere.
 *
 * @param title in the document's own language
 * @param language BCP 47 tag
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param date on which it was issued
 */
public record EventDocument(
        @NotNull @Text(max = 300) String title,
        @NotNull DocumentType type,
        @LanguageTag String language,
        @NotNull @WebAddress String url,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits") String sha256,
        @CivilDate LocalDate date) {

    public EventDocument {
        title = Texts.normalise(title);
        language = Languages.canonical(language);
    }
}
