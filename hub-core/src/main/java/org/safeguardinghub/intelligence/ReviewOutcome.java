package org.safeguardinghub.intelligence;

/** What came of looking at it again. */
public enum ReviewOutcome {
    /** it still stands */
    KEPT,
    /** it has aged: to be read as what was thought then */
    HISTORIC
}
