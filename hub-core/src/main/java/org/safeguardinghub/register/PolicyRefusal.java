package org.safeguardinghub.register;

import org.safeguardinghub.shared.Refusal;

/** Why a version of the policy was not published. */
public enum PolicyRefusal implements Refusal.Worded {
    TWO_LEVELS("/changes", "one cell is given twice"),
    /** Nobody saw too much or too little in hindsight. */
    IN_THE_PAST("/from", "a policy holds from now on or later"),
    /** Versions follow each other in the order of their numbers. */
    BEFORE_THE_LATEST("/from", "the version before this one begins at that moment or later");

    private final String field;
    private final String detail;

    PolicyRefusal(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, "field.conflict", field, detail);
    }
}
