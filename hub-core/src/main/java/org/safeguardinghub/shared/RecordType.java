package org.safeguardinghub.shared;

/**
 * The kinds of record that a ruling can be about. Stored by name: add, never rename. Source:
 * interfaces, section 2.
 */
public enum RecordType {
    SUBJECT,
    CONCERN,
    REFERRAL,
    CONSENT_DECISION,
    /** what a partner told the police, never graded */
    PARTNER_INFORMATION,
    /** graded by police; the raw report (cap C7) */
    INTELLIGENCE,
    /** sanitised, with a named approver */
    INTELLIGENCE_PRODUCT,
    ACCESS_REQUEST,
    MARKER,
    ASSESSMENT,
    DISRUPTION_MEASURE,
    MISSING_EPISODE,
    PLACEMENT,
    EMERGENCY_ACCESS,
    /** a place or an online platform (SR-08) */
    CONTEXT,
    /** a coordinator's decision to open what a pseudonym stands for (cap C10) */
    PATTERN_OPENING,
    /** an agency's view of a person, given to others; it shows whose, why and until when */
    VIEW_SHARE,
    /** that one person may read of a child what agencies could have seen, for a formal review */
    REVIEW_GRANT
}
