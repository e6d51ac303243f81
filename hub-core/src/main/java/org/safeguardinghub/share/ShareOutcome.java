package org.safeguardinghub.share;

/** What the owner decided. Declining is a decision too, and kept like one. */
public enum ShareOutcome {
    SHARE,
    DECLINED
}
