package org.safeguardinghub.share;

/**
 * What the owner decided. Not to share is a decision too, and kept like one. Source: domain guide,
 * section 3, rule 7.
 */
public enum ShareOutcome {
    /** what was asked for */
    SHARE,
    /** less than was asked for */
    PART,
    /** nothing, for good */
    DECLINED,
    /** nothing yet: it is decided again by a time that is named */
    DEFER;

    public boolean gives() {
        return this == SHARE || this == PART;
    }
}
