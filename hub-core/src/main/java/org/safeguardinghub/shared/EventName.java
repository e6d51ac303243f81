package org.safeguardinghub.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored for ever. A class may be renamed; this may
 * not. A changed shape gets the next revision and an upcaster.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {
    /** {@code record.what-happened}, in lower case. */
    String value();

    int revision() default 1;
}
