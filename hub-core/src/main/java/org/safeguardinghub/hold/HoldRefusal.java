package org.safeguardinghub.hold;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a hold was not placed or not released. */
public enum HoldRefusal implements Refusal.Worded {
    UNKNOWN_AGENCY(
            Kind.INVALID, "agency.unknown", "an agency is not in the register", "/scope/agencies"),
    ANOTHER_AGENCYS(
            Kind.INVALID,
            "field.conflict",
            "an agency's administrator holds the records of that agency alone",
            "/scope/agencies"),
    ENDS_BEFORE_IT_BEGINS(
            Kind.INVALID, "field.conflict", "the last day is before the first", "/scope/to"),
    ALREADY_RELEASED(Kind.CONFLICT, "legal-hold.already-released", "this hold is over", null);

    private final Kind kind;
    private final String code;
    private final String detail;
    private final @Nullable String field;

    HoldRefusal(Kind kind, String code, String detail, @Nullable String field) {
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
