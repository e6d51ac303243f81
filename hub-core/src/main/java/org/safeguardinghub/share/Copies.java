package org.safeguardinghub.share;

/**
 * What became of the copies that a recipient had when a share was recalled. Source: domain guide,
 * section 8.
 */
public enum Copies {
    NONE_MADE,
    DESTROYED,
    RETURNED,
    /** kept on a legal ground of the recipient's own, which it states */
    KEPT
}
