package org.safeguardinghub.intelligence;

/**
 * The markings of the Government Security Classifications that the hub holds. SECRET and above have
 * no name here: they cannot be stored. Source: domain guide, section 5.
 */
public enum Marking {
    OFFICIAL,
    /** OFFICIAL, and only for who needs to know */
    OFFICIAL_SENSITIVE
}
