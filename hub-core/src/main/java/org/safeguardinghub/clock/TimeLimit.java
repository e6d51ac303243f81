package org.safeguardinghub.clock;

/**
 * How long something may take.
 *
 * @param amount at least 1
 */
public record TimeLimit(int amount, Unit unit) {
    /** The longest that can be set: about four years. */
    public static final int MOST = 1000;

    /** What is counted. Source: domain guide, section 6. */
    public enum Unit {
        /** hours on end, whatever day it is */
        HOURS,
        /** days that are neither weekend nor bank holiday in the nation of who owes it */
        WORKING_DAYS
    }

    public TimeLimit {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST);
        }
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, Unit.WORKING_DAYS);
    }

    public static TimeLimit hours(int amount) {
        return new TimeLimit(amount, Unit.HOURS);
    }
}
