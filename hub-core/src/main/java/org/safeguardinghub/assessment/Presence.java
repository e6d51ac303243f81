package org.safeguardinghub.assessment;

/** What is known of a factor. Not asked and not known are answers, and different ones. */
public enum Presence {
    PRESENT,
    ABSENT,
    UNKNOWN,
    NOT_EXPLORED
}
