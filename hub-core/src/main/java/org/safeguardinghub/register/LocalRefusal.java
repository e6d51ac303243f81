package org.safeguardinghub.register;

import org.safeguardinghub.shared.Refusal;

/** Why something was not set for an area. */
public enum LocalRefusal implements Refusal.Worded {
    /** What was decided keeps what was in force then. */
    IN_THE_PAST("/from", "what an area sets holds from now on or later"),
    /** What protects people everywhere is no local choice. */
    TOO_LOOSE("/value", "an area may be stricter than everywhere else, and not less strict"),
    /** One that serves several areas takes its desks from the first of them by code. */
    NOT_OF_THIS_AREA("/agency", "no agency of this name takes its desks from this area");

    private final String field;
    private final String detail;

    LocalRefusal(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, "field.conflict", field, detail);
    }
}
