package org.csoregistry.organization.profile.domain;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * That an organization is or was accredited.
 *
 * @param reference the decision's or the file's sign with the accrediting body
 * @param from first day; null where it is not known
 * @param until last day; null while it lasts, or where it is not known
 */
public record Accreditation(
        @NotNull AccreditationBody body,
        @Text(max = 100) String reference,
        @CivilDate LocalDate from,
        @CivilDate LocalDate until) {

    public Accreditation {
        reference = Texts.normalise(reference);
    }
}
