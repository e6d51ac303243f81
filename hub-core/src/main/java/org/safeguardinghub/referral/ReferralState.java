package org.safeguardinghub.referral;

/** Where a referral stands, as its parties see it. Source: domain guide, section 6. */
public enum ReferralState {
    RECEIVED,
    ACKNOWLEDGED,
    SCREENED,
    /** no further action */
    NFA,
    ADVICE,
    EARLY_HELP,
    /** a child and family assessment under section 17 */
    ASSESSMENT_S17,
    STRATEGY_DISCUSSION,
    IMMEDIATE_PROTECTION,
    /** enquiries under section 47 */
    S47,
    /** help for a child in need, after enquiries */
    S17,
    /** an initial child protection conference */
    ICPC,
    /** a child protection plan */
    CPP,
    /** a plan for a child in need */
    CIN_PLAN,
    /** offered to another agency, and until that accepts still with the one that offers */
    TRANSFER_REQUESTED,
    /** taken over, and nothing decided since */
    TRANSFERRED,
    CLOSED
}
