package org.safeguardinghub.disruption;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a measure was not recorded or not moved. */
public enum MeasureRefusal implements Refusal.Worded {
    ENDS_BEFORE_IT_BEGINS(
            Kind.INVALID, "field.conflict", "a measure cannot end before it begins", "/until"),
    NO_BEGINNING(
            Kind.INVALID,
            "field.conflict",
            "a measure is first told of as considered, requested or in force",
            "/state"),
    CHILD_NOT_CONFIRMED(
            Kind.INVALID,
            "field.missing",
            "for somebody who may be under 18 the four confirmations are required",
            "/target/confirmations"),
    UNKNOWN_LEAD(Kind.INVALID, "agency.unknown", "the agency is not in the register", "/lead"),
    NOT_FROM_HERE(
            Kind.CONFLICT,
            "disruption-measure.not-from-here",
            "the measure cannot come there from the state it is in",
            null);

    private final Kind kind;
    private final String code;
    private final String detail;
    private final @Nullable String field;

    MeasureRefusal(Kind kind, String code, String detail, @Nullable String field) {
        this.kind = kind;
        this.code = code;
        this.detail = detail;
        this.field = field;
    }

    @Override
    public Words words() {
        return new Words(kind, code, field, detail);
    }
}
