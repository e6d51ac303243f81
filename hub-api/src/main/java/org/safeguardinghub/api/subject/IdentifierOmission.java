package org.safeguardinghub.api.subject;

/**
 * Why the consistent identifier is left out. Source: domain guide, section 4.4, Children Act 2004
 * s.16LC.
 */
public enum IdentifierOmission {
    /** it would not help any safeguarding function */
    NOT_HELPFUL,
    /** including it would be more detrimental to the child */
    DETRIMENT,
    /** it is not known, and finding it would delay unreasonably */
    UNKNOWN_WOULD_DELAY
}
