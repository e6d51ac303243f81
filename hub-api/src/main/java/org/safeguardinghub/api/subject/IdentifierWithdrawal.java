package org.safeguardinghub.api.subject;

/** Why an identifier is no longer held as this person's. Source: identifier formats, section 1. */
public enum IdentifierWithdrawal {
    /** it is somebody else's */
    WRONG_PERSON,
    /** it was written wrongly */
    WRONG_VALUE,
    /** another was given in its place; the two are never joined by the hub */
    REPLACED
}
