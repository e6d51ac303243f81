package org.safeguardinghub.intelligence;

/** The third element of a 3x5x2 grade. Source: domain guide, section 5. */
public enum HandlingCode {
    /** lawful sharing is permitted */
    P,
    /** sharing is permitted under conditions; without any, for the owner alone */
    C
}
