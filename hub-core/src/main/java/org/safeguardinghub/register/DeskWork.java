package org.safeguardinghub.register;

/** Which work a desk of an agency takes. Stored by name: add, never rename. */
public enum DeskWork {
    /** answering whoever may only know that something is held */
    ENQUIRIES,
    /** referrals, the next step on them, assessments, discussions and conferences */
    REFERRALS,
    /** requests for more, sharing that was put off, agreements, looks in an emergency */
    SHARING,
    /** who is responsible for a child, where it is placed, and the talk after it was missing */
    PLACEMENTS,
    /** how long records are kept, and what a person asks to have of them */
    RECORDS
}
