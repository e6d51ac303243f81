package org.safeguardinghub.involvement;

/** How an agency came to work with a person. Source: agency kinds, section 5, rule 8. */
public enum InvolvementKind {

    /** the person was referred to the agency */
    REFERRAL,
    /** the person is registered with it, for example as a patient */
    REGISTRATION,
    /** the child is on its roll */
    ROLL,
    /** the child is placed with it */
    PLACEMENT,
    /** it supervises or investigates the person */
    OFFENDER_CASE,
    /** it works with the person in another way */
    CASE_WORK
}
