package org.csoregistry.commons.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A short code of a theme. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Theme.Validator.class)
public @interface Theme {
    String FORM = "[a-z0-9]+([.-][a-z0-9]+)*";
    int MAX = 60;

    String message() default "must be like uncac-13 or sdg-16.6";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges its form; which themes there are is for those who use them. */
    final class Validator implements ConstraintValidator<Theme, String> {
        public static boolean isTheme(String text) {
            return text.length() <= MAX && text.matches(FORM);
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || isTheme(value);
        }
    }
}
