package org.csoregistry.commons.aggregate;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a use case again, in a new transaction, when another write to the same resource came between its read and its
 * flush. The second run then judges the caller's condition by what is there now: {@code If-Match: *} goes through, a
 * version that has become stale is refused with the current document.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RetriedWhenOvertaken {}
