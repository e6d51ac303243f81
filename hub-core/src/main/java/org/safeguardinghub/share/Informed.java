package org.safeguardinghub.share;

/** Whether the family was told who gets what and why. Source: domain guide, section 3, rule 2. */
public enum Informed {
    YES,
    NO_UNSAFE,
    NO_IMPRACTICABLE,
    LATER
}
