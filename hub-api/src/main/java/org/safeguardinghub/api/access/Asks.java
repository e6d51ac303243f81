package org.safeguardinghub.api.access;

import org.safeguardinghub.shared.Purpose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method needs a {@code Purpose} header. The purpose must be one that the path
 * accepts, that the token lists, and that one of the caller's roles which {@link May} admits is a
 * reason to ask for.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {
    /**
     * PATTERN belongs to the cross-area paths alone, AUDIT to the audit paths alone. EMERGENCY
     * needs a grant; where it is accepted, {@link Purposes} tells.
     */
    Purpose[] value() default {
        Purpose.CHILD_PROTECTION, Purpose.EARLY_HELP_CIN, Purpose.CARE_TRANSFER, Purpose.DISRUPTION
    };
}
