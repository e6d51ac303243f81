package org.safeguardinghub.emergency;

/**
 * What a holder thinks of an emergency access to what it holds. Source: sharing rules, section 2.
 */
public enum Verdict {
    JUSTIFIED,
    NOT_JUSTIFIED
}
