package org.csoregistry.organization.domain;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.organization.domain.identity.Schemes;

/**
 * What somebody else calls the organization.
 *
 * <p>Of several spellings of the same code one is kept, or two organizations could share it.
 *
 * @param scheme a list's prefix as in org-id.guide, such as {@code XM-DAC}, or ror, wikidata, lei, ecosoc
 * @param value the organization's code in that list
 * @see <a href="https://org-id.guide">org-id.guide</a>
 */
@Embeddable
public record Identifier(
        @NotNull
                @Pattern(
                        regexp = "[A-Z]{2}-[A-Z0-9_]{1,20}|ror|wikidata|lei|ecosoc",
                        message = "must be a prefix as in org-id.guide, or ror, wikidata, lei or ecosoc")
                String scheme,
        @NotNull @Text(max = 100) String value) {

    public Identifier {
        scheme = Schemes.canonical(scheme);
        value = Schemes.canonical(scheme, Texts.normalise(value));
    }
}
