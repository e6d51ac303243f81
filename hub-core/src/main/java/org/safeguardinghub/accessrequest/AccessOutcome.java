package org.safeguardinghub.accessrequest;

/** What the owner answered. Source: interfaces, section 2. */
public enum AccessOutcome {
    /** by a decision to share that gives what was asked */
    GRANTED,
    /** by a decision to share that gives less */
    PART,
    REFUSED,
    /** answered again by a time that is named */
    DEFERRED;

    public boolean gives() {
        return this == GRANTED || this == PART;
    }
}
