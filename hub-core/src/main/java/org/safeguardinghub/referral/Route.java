package org.safeguardinghub.referral;

/**
 * What a referral rests on, which decides whether agreement is needed. Source: domain guide, SR-18.
 */
public enum Route {
    /** with the agreement of the child or family, or a judgement that needs may escalate */
    EARLY_HELP,
    /** Children Act 1989, sections 17 and 47: agreement is not a condition */
    STATUTORY
}
