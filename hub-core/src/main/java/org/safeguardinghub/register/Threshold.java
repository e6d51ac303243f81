package org.safeguardinghub.register;

/**
 * A number of the hub's own that a partnership may make stricter and never less strict. Stored by
 * name: add, never rename.
 */
public enum Threshold {
    /**
     * the smallest number that is told where people are counted; smaller ones are left out, fewer
     * than five everywhere. Source: threat model, C-12
     */
    LEAST_TOLD(5, 100),
    /** for how many days a coordinator's opening of a pattern holds */
    OPENING_DAYS(28, 1);

    private final int usual;
    private final int strictest;

    Threshold(int usual, int strictest) {
        this.usual = usual;
        this.strictest = strictest;
    }

    /** The value where nothing else is set: no area's is less strict. */
    public int usual() {
        return usual;
    }

    /** Whether an area may set this. */
    public boolean mayBe(int value) {
        return value >= Math.min(usual, strictest) && value <= Math.max(usual, strictest);
    }

    /** Which of two that both hold protects more. */
    public int stricter(int one, int other) {
        return strictest > usual ? Math.max(one, other) : Math.min(one, other);
    }
}
