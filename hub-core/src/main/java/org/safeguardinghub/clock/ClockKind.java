package org.safeguardinghub.clock;

/**
 * What is owed within a time, with the time where nothing else is set locally. Stored by name: add,
 * never rename. Source: domain guide, section 6.
 */
public enum ClockKind {
    /** acknowledge the referrer and decide the next step */
    ACKNOWLEDGEMENT(1, TimeLimit.Unit.WORKING_DAYS),
    /** child and family assessment, from the referral on */
    ASSESSMENT(45, TimeLimit.Unit.WORKING_DAYS),
    /** initial child protection conference, from the strategy discussion on */
    PROTECTION_CONFERENCE(15, TimeLimit.Unit.WORKING_DAYS),
    /** accept or refuse a transfer; the guide knows no time: that of any agency to answer */
    TRANSFER_RESPONSE(5, TimeLimit.Unit.WORKING_DAYS),
    /** answer to a request for more; local, as above */
    ACCESS_RESPONSE(5, TimeLimit.Unit.WORKING_DAYS),
    /** the talk after a child has returned */
    RETURN_INTERVIEW(72, TimeLimit.Unit.HOURS),
    /** each holder rules on an emergency access */
    EMERGENCY_REVIEW(1, TimeLimit.Unit.WORKING_DAYS);

    private final int amount;
    private final TimeLimit.Unit unit;

    ClockKind(int amount, TimeLimit.Unit unit) {
        this.amount = amount;
        this.unit = unit;
    }

    /** The limit where the partnership has set none. */
    public TimeLimit usual() {
        return new TimeLimit(amount, unit);
    }
}
