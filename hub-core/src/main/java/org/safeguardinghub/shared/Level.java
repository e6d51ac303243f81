package org.safeguardinghub.shared;

/** How much a reader may see, from nothing to everything. Source: sharing rules, section 1. */
public enum Level {
    /** the record does not exist for this reader */
    NONE,
    /** something is held; ask this desk */
    EXISTENCE,
    /** the owner's summary and the coded fields */
    SUMMARY,
    /** recorded values */
    FULL;

    public Level atMost(Level cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }

    public Level atLeast(Level floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }
}
