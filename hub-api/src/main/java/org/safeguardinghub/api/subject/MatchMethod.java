package org.safeguardinghub.api.subject;

/**
 * How an identifier came to be held as this person's. Details of people are corrected later, so a
 * match may turn out wrong. Source: domain guide, section 4.4, s.16LC.
 */
public enum MatchMethod {
    /** a tracing service confirmed it */
    TRACED,
    /** it was read from a document of the person's */
    DOCUMENT_SEEN,
    /** the person or the family said it */
    STATED,
    /** it was taken over from another record */
    FROM_ANOTHER_RECORD,
    NOT_KNOWN
}
