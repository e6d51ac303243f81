package org.safeguardinghub.api.access;

import org.safeguardinghub.shared.Role;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a resource method; any one is enough. A method under {@code /api/v1}
 * without it is closed to everyone.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
    Role[] value();
}
