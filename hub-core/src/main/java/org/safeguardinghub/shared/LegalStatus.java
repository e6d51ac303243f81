package org.safeguardinghub.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How far the law behind a code has come, where that is in question. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LegalStatus {
    Standing value();

    /** What is known of the law behind a code. */
    enum Standing {
        /** passed, and not confirmed to have begun. Source: domain guide, section 4.4, status */
        ENACTED_NOT_CONFIRMED_IN_FORCE
    }
}
