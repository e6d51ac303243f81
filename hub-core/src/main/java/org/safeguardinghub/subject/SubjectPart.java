package org.safeguardinghub.subject;

/** What a holder can say of a person after the record was begun. Source: interfaces, section 2. */
public enum SubjectPart {
    IDENTIFIERS,
    NAMES,
    ADDRESS,
    RELATIONSHIPS
}
