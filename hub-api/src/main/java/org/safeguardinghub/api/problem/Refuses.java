package org.safeguardinghub.api.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource method may refuse with beyond what its parameters, its body and its access rules
 * already tell. The description of the interface is made from it, and a test provokes each code.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    /** Codes answered with 422. */
    String[] invalid() default {};

    /** Codes answered with 409, besides that of a reused id. */
    String[] conflict() default {};

    /** Codes answered with 429, where no parameter tells that the look must be stored. */
    String[] busy() default {};

    /** Codes answered with 503, besides {@code unavailable}. */
    String[] unavailable() default {};
}
