package org.safeguardinghub.verifier;

/** The one word of an answer, and what the process ends with. */
public enum Verdict {
    /** All fits, and the policy's witnesses saw it. */
    VALID(0),
    /** Something does not fit what was signed. */
    TAMPERED(1),
    /**
     * All fits the log's own signature, and too few witnesses saw it: whoever holds the log's key
     * could have written another past.
     */
    UNCONFIRMED(3);

    /** Not understood, or not to be read: nothing is said about the ledger. */
    public static final int UNREADABLE = 2;

    private final int exit;

    Verdict(int exit) {
        this.exit = exit;
    }

    public int exit() {
        return exit;
    }
}
