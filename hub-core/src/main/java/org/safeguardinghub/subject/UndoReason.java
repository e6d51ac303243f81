package org.safeguardinghub.subject;

/** Why a holder no longer says that two records are one person. Source: interfaces, section 2. */
public enum UndoReason {
    /** they are two persons */
    DIFFERENT_PERSONS,
    /** the link names a record that was not meant */
    LINKED_IN_ERROR,
    /** what made them one person no longer stands, and nothing else does */
    NO_LONGER_SURE
}
