package org.safeguardinghub.missing;

/** What came of a return interview. Source: domain guide, section 6. */
public enum InterviewOutcome {
    /** nothing more is known yet */
    OFFERED,
    /** it took place */
    ACCEPTED,
    /** by the child; it may be offered again */
    DECLINED
}
