package org.csoregistry.commons.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An http or https address, in the ASCII of RFC 3986: other characters are percent-encoded. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "https?://[!-~]{1,2000}")
@ReportAsSingleViolation
public @interface WebAddress {
    String message() default "must be an http or https address, other characters than ASCII percent-encoded";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
