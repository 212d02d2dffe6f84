package org.csoregistry.organization.contact.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.EmailAddresses;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.Languages;
import org.csoregistry.commons.text.PhoneNumbers;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * A person through whom an organization is reached.
 *
 * @param role in the organization
 * @param phone E.164
 * @param language in which to write or speak, BCP 47
 * @param audience restricted, unless told; no wider than the person's consent
 */
public record ContactDraft(
        @NotNull @Text(max = 200) String name,
        @Text(max = 200) String role,
        @Text(max = 254) String email,
        @Text(max = 50) String phone,
        @LanguageTag String language,
        @NotNull @Valid Consent consent,
        @Guaranteed Audience audience)
        implements Draft {

    public ContactDraft {
        name = Texts.normalise(name);
        role = Texts.normalise(role);
        email = Texts.normalise(email);
        phone = PhoneNumbers.canonical(phone);
        language = Languages.canonical(language);
        audience = audience == null ? Audience.RESTRICTED : audience;
    }

    @Override
    public List<Violation> contradictions() {
        Contradictions found = new Contradictions()
                .unless(email == null || EmailAddresses.isValid(email), "/email", "must be an e-mail address")
                .unless(
                        phone == null || PhoneNumbers.isValid(phone),
                        "/phone",
                        "must be a telephone number with its country's code, such as +97611312345");
        if (consent != null) {
            consent.check(audience, found);
        }
        return found.list();
    }
}
