package org.safeguardinghub.concern;

/** Why an owner takes a concern back. Source: domain guide, section 8, rectification. */
public enum WithdrawalReason {
    RECORDED_IN_ERROR,
    /** it was about somebody else */
    WRONG_PERSON,
    /** the same is recorded under another id */
    DUPLICATE,
    MALICIOUS_OR_FALSE,
    OTHER
}
