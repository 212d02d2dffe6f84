package org.csoregistry.commons.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** Every text of a language map: a known language, not blank, at most {@code max} code points. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InLanguages.Validator.class)
public @interface InLanguages {
    int MAX_LANGUAGES = 50;

    int max();

    /** Whether at least one language is needed. */
    boolean required() default false;

    String message() default "must have a text in at least one language";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names each language that has a fault. */
    final class Validator implements ConstraintValidator<InLanguages, LanguageMap> {
        private InLanguages rule;

        @Override
        public void initialize(InLanguages rule) {
            this.rule = rule;
        }

        @Override
        public boolean isValid(LanguageMap map, ConstraintValidatorContext context) {
            if (map == null || map.texts().isEmpty()) {
                return !rule.required();
            }
            context.disableDefaultConstraintViolation();
            if (map.texts().size() > MAX_LANGUAGES) {
                context.buildConstraintViolationWithTemplate("must have at most " + MAX_LANGUAGES + " languages")
                        .addConstraintViolation();
                return false;
            }
            boolean valid = true;
            for (Map.Entry<String, String> entry : map.texts().entrySet()) {
                String fault = fault(entry);
                if (fault != null) {
                    context.buildConstraintViolationWithTemplate(fault)
                            .addPropertyNode(entry.getKey())
                            .addConstraintViolation();
                    valid = false;
                }
            }
            return valid;
        }

        private String fault(Map.Entry<String, String> entry) {
            if (!Languages.isKnown(entry.getKey())) {
                return "is not a BCP 47 tag of a known language";
            }
            return entry.getValue() == null ? "must not be null" : Texts.fault(entry.getValue(), rule.max());
        }
    }
}
