package org.safeguardinghub.replay;

/** How far a replay is. Everything before {@link #RETIRING} leaves the old version serving. */
public enum Phase {
    /** Removes what an earlier replay left. */
    CLEARING,
    /** Reads the log up to where it ended when the replay began. */
    FILLING,
    /** Reads what was appended meanwhile. */
    CATCHING_UP,
    /** Sums up both versions so far, so that little is left to do while the view stands still. */
    SUMMING,
    /** Waits for the live processor to finish its transaction; from here on it waits. */
    HOLDING,
    TAKING_THE_LAST,
    COMPARING,
    SWITCHING,
    /** The new version serves; removes the old one. */
    RETIRING,
    DONE
}
