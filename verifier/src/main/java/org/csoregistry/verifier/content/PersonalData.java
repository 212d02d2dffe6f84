package org.csoregistry.verifier.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.finding.Findings;

/**
 * Looks for people in documents: what the ledger holds cannot be erased. A property that tells of a person by its name
 * is a fault; a text that looks like somebody's address is a warning, for it may be an office's.
 */
final class PersonalData implements Contents.Rule {

    /** In lower case, without hyphens and underscores. */
    private static final Set<String> NAMES = Set.of(
            "email",
            "emails",
            "emailaddress",
            "mail",
            "phone",
            "phones",
            "phonenumber",
            "telephone",
            "mobile",
            "mobilenumber",
            "fax",
            "whatsapp",
            "firstname",
            "givenname",
            "givennames",
            "middlename",
            "lastname",
            "familyname",
            "surname",
            "fullname",
            "maidenname",
            "patronymic",
            "person",
            "persons",
            "people",
            "personname",
            "contact",
            "contacts",
            "contactname",
            "contactperson",
            "contactpersons",
            "focalpointname",
            "presscontact",
            "speakername",
            "signatoryname",
            "birthdate",
            "dateofbirth",
            "birthday",
            "birthplace",
            "placeofbirth",
            "nationality",
            "religion",
            "ethnicity",
            "homeaddress",
            "passport",
            "passportnumber",
            "nationalid",
            "idnumber",
            "socialsecuritynumber",
            "photo",
            "portrait",
            "salutation",
            "consent");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+\\d(?:[ ().\\-/]{0,2}\\d){6,14}");
    private static final JsonFactory JSON = new JsonFactory();

    private final Findings findings;

    PersonalData(Findings findings) {
        this.findings = findings;
    }

    /** @param change its text is known to be JSON */
    @Override
    public void check(String place, Change change) {
        try (JsonParser parser = JSON.createParser(change.text())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && tellsOfAPerson(parser.currentName())) {
                    findings.fault(
                            place,
                            change.sequence(),
                            change.subject(),
                            "the data has the property " + parser.currentName() + ", which tells of a person");
                } else if (token == JsonToken.VALUE_STRING && looksPersonal(parser.getText())) {
                    findings.warning(
                            place,
                            change.sequence(),
                            change.subject(),
                            "what stands at " + parser.getParsingContext().pathAsPointer()
                                    + " looks like an e-mail address or a telephone number");
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static boolean tellsOfAPerson(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""));
    }

    private static boolean looksPersonal(String text) {
        return text.indexOf('@') > 0 && MAIL.matcher(text).find()
                || text.indexOf('+') >= 0 && PHONE.matcher(text).find();
    }
}
