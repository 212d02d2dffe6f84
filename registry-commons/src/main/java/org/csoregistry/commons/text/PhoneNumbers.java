package org.csoregistry.commons.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * Telephone numbers with their country's code, as anybody may dial them.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU-T E.164</a>
 */
public final class PhoneNumbers {
    /** No number is read as one of a certain country. */
    private static final String NOWHERE = "ZZ";

    private static final int LONGEST = 50;

    private PhoneNumbers() {}

    /** E.164, such as {@code +97611312345}; what is no number unchanged, for validation to refuse. */
    public static String canonical(String text) {
        String normalised = Texts.normalise(text);
        return read(normalised).orElse(normalised);
    }

    /** Whether it is a number in E.164 that the plan of its country has room for. */
    public static boolean isValid(String canonical) {
        return read(canonical).filter(canonical::equals).isPresent();
    }

    /** Possible is enough: which ranges are in use changes faster than we do. An extension is no part of E.164. */
    private static Optional<String> read(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = plans.parse(text, NOWHERE);
            return plans.isPossibleNumber(number) && !number.hasExtension()
                    ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
