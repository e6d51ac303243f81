package org.safeguardinghub.forgetting;

import org.safeguardinghub.shared.Refusal;

/** Why a schedule was not set, or a record not kept on. */
public enum RetentionRefusal implements Refusal.Worded {
    IN_THE_PAST(
            "/from", "a schedule holds from today or a later day on: nobody was late in hindsight"),
    REVIEW_IN_THE_PAST("/reviewBy", "a record is looked at again on a later day than today");

    private final String field;
    private final String detail;

    RetentionRefusal(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, "field.conflict", field, detail);
    }
}
