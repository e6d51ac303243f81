package org.safeguardinghub.referral;

/** What the responsible agency decides. Source: domain guide, section 6. */
public enum Decision {
    /** read against the thresholds; the next step is still to be decided */
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
    CIN_PLAN;

    /** The state of a referral in which this was decided last. */
    public ReferralState state() {
        return ReferralState.valueOf(name());
    }
}
