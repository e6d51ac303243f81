package org.safeguardinghub.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which version of a published list of codes an enum is. An enum without it is version 1, as it was
 * when the interface began. A list grows by versions: codes are added, never renamed. Source:
 * domain guide, SR-01 and SR-07.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CodeList {
    int version();

    /** The day from which the version is accepted, as an ISO date. */
    String from();
}
