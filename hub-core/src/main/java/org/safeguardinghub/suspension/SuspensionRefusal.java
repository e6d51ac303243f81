package org.safeguardinghub.suspension;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why nobody was suspended, or a suspension not ended. */
public enum SuspensionRefusal implements Refusal.Worded {
    ALREADY_OVER(
            Kind.INVALID, "field.conflict", "a suspension cannot end before it begins", "/until"),
    OWN_AGENCY(
            Kind.CONFLICT,
            "suspension.own-agency",
            "whoever runs the hub cannot lock itself out",
            null),
    ALREADY_ENDED(Kind.CONFLICT, "suspension.already-ended", "this suspension is over", null);

    private final Kind kind;
    private final String code;
    private final String detail;
    private final @Nullable String field;

    SuspensionRefusal(Kind kind, String code, String detail, @Nullable String field) {
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
