package org.safeguardinghub.share;

/**
 * Which things the sealed reasons say: a decision can ask whether they are there without ever
 * seeing the words.
 */
public enum Said {
    /** who told the family, and when */
    INFORMED_BY,
    /** why the family was not told, or not yet */
    INFORMED_REASON,
    FUNCTION_HELPED,
    DETRIMENT_REASON
}
