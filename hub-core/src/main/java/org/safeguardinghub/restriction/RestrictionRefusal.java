package org.safeguardinghub.restriction;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a restriction was not set or not ended. None says what is restricted. */
public enum RestrictionRefusal implements Refusal.Worded {
    ALREADY_OVER(
            Kind.INVALID, "field.conflict", "a restriction cannot end before it begins", "/until"),
    UNKNOWN_AGENCY(Kind.INVALID, "agency.unknown", "an agency is not in the register", "/agencies"),
    ALREADY_ENDED(Kind.CONFLICT, "restriction.already-ended", "this restriction is over", null);

    private final Kind kind;
    private final String code;
    private final String detail;
    private final @Nullable String field;

    RestrictionRefusal(Kind kind, String code, String detail, @Nullable String field) {
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
