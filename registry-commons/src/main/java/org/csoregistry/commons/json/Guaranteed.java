package org.csoregistry.commons.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether readers find the property in every document, for the published schemas. Without it they find what is
 * primitive, a list, or must not be null.
 *
 * <p>{@code @Guaranteed} is for what a caller may leave out and the registry fills in; {@code @Guaranteed(false)} for
 * what came later: documents written before have it not, and stay as they are.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Guaranteed {
    boolean value() default true;
}
