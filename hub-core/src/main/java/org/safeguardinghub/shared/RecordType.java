package org.safeguardinghub.shared;

/** The kinds of record that a ruling can be about. Stored by name: add, never rename. */
public enum RecordType {
    SUBJECT,
    CONCERN
}
