package org.safeguardinghub.subject;

/** Why somebody holds two subject records to be the same person. Source: interfaces, section 2. */
public enum LinkReason {
    /** an identifier, verified, is the same in both */
    SAME_IDENTIFIER,
    /** names, birth date and address agree */
    SAME_DETAILS,
    /** a practitioner knows the person */
    KNOWN_TO_PRACTITIONER
}
