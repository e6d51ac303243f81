package org.safeguardinghub.concern;

/** Why what was recorded is said anew. Source: domain guide, section 8, rectification. */
public enum CorrectionReason {
    /** it was never true */
    FACTUALLY_WRONG,
    /** something was left out */
    INCOMPLETE,
    /** it was about somebody else */
    WRONG_PERSON,
    /** it was true and is so no more, or is known better now */
    NEW_INFORMATION,
    /** the person or the family asked for it */
    ASKED_BY_PERSON,
    OTHER
}
