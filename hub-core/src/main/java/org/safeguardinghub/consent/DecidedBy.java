package org.safeguardinghub.consent;

/** Who gave, refused or withdrew. Source: domain guide, section 4.5. */
public enum DecidedBy {
    /** under 16 and found able to make this decision */
    CHILD,
    PERSON_WITH_PARENTAL_RESPONSIBILITY,
    /** aged 16 or 17 */
    YOUNG_PERSON_16_17,
    COURT
}
