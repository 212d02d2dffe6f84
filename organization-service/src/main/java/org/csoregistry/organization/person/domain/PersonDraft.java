package org.csoregistry.organization.person.domain;

import java.util.List;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.EmailAddresses;
import org.csoregistry.commons.text.PhoneNumbers;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * Who asks what is kept of them, or wants it gone. It comes in a body, for addresses end in logs.
 *
 * @param phone E.164; whoever has this number or that address is meant
 */
public record PersonDraft(@Text(max = 254) String email, @Text(max = 50) String phone) implements Draft {

    public PersonDraft {
        email = Texts.normalise(email);
        phone = PhoneNumbers.canonical(phone);
    }

    @Override
    public List<Violation> contradictions() {
        return new Contradictions()
                .unless(email != null || phone != null, "", "must have an email or a phone")
                .unless(email == null || EmailAddresses.isValid(email), "/email", "must be an e-mail address")
                .unless(
                        phone == null || PhoneNumbers.isValid(phone),
                        "/phone",
                        "must be a telephone number with its country's code, such as +97611312345")
                .list();
    }

    String emailKey() {
        return email == null ? null : EmailAddresses.key(email);
    }
}
