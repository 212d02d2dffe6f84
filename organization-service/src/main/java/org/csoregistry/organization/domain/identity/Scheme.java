package org.csoregistry.organization.domain.identity;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The rule of one list of organizations, for the codes in it.
 *
 * @param form of a code in its one spelling
 * @param checked whether its check digits are right
 * @param spelling the one spelling of a code that is written in several
 * @param rule what is said to whoever sends another one
 */
record Scheme(Pattern form, Predicate<String> checked, UnaryOperator<String> spelling, String rule) {

    static Scheme of(String form, UnaryOperator<String> spelling, String rule) {
        return new Scheme(Pattern.compile(form), value -> true, spelling, rule);
    }

    Scheme checked(Predicate<String> check) {
        return new Scheme(form, check, spelling, rule);
    }

    boolean holds(String value) {
        return form.matcher(value).matches() && checked.test(value);
    }
}
