package org.safeguardinghub.involvement;

/** How an agency came to work with a person. Source: agency kinds, section 5, rule 8. */
public enum InvolvementKind {
    REFERRAL,
    REGISTRATION,
    ROLL,
    PLACEMENT,
    OFFENDER_CASE,
    CASE_WORK
}
