package org.csoregistry.webhook.target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that an endpoint can have anywhere; {@link Targets} knows what it may have here. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TargetUrl.Validator.class)
public @interface TargetUrl {
    String message() default "is not an address of an endpoint";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which of the conditions is broken. */
    final class Validator implements ConstraintValidator<TargetUrl, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                EndpointUrl.parse(value);
                return true;
            } catch (TargetRefused refused) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(refused.getMessage())
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
