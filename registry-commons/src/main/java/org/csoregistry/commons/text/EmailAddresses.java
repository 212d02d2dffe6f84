package org.csoregistry.commons.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses as HTML's form fields take them, with a dot in the domain; other alphabets' domains in Punycode.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address">HTML, valid e-mail address</a>
 */
public final class EmailAddresses {
    private static final int LONGEST = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    private EmailAddresses() {}

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** By which two spellings of one mailbox are told to be the same: nobody has two that differ in case only. */
    public static String key(String address) {
        return Texts.normalise(address).toLowerCase(Locale.ROOT);
    }
}
