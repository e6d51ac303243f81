package org.safeguardinghub.forgetting;

/**
 * From when a record's time counts. Stored by name: add, never rename. Source: domain guide,
 * section 8.
 */
public enum RetentionTrigger {
    /** the day on which the hub was told of it */
    RECORDED,
    /**
     * the day on which it was closed; of kinds of record that are never closed, the day on which
     * anything was last said of it
     */
    CLOSURE,
    /** the day on which the youngest person whom it is about was born */
    BIRTH
}
