package org.csoregistry.commitment.value;

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
 * A document kept elsewhere: a version of a letter's text, or evidence.
 *
 * @param language BCP 47
 * @param url http or https
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param date civil date on the document
 */
public record DocumentLink(
        @NotNull @Text(max = 300) String title,
        DocumentType type,
        @LanguageTag String language,
        @NotNull @WebAddress String url,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case") String sha256,
        @CivilDate LocalDate date) {

    public DocumentLink {
        title = Texts.normalise(title);
        language = Languages.canonical(language);
    }
}
