package org.safeguardinghub.forgetting;

/** Why records are erased. Stored by name: add, never rename. Source: domain guide, section 8. */
public enum ErasureGround {
    /** it was kept for as long as it had to be, and is not needed any more */
    RETENTION_ENDED,
    /** it should never have been here: sent in error, or about somebody else */
    HELD_IN_ERROR,
    /** a court or the regulator ordered it */
    ORDERED
}
