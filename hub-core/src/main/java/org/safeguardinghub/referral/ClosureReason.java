package org.safeguardinghub.referral;

/** Why a referral is closed. Source: domain guide, SR-12. */
public enum ClosureReason {
    NO_FURTHER_ACTION,
    ADVICE_GIVEN,
    HELP_COMPLETED,
    HELP_GOES_ON_ELSEWHERE,
    PLAN_ENDED,
    MOVED_AWAY,
    REACHED_ADULTHOOD,
    DIED,
    DUPLICATE,
    /** resisting help is not a reason to close: never alone (SR-12) */
    CHILD_DECLINED
}
