package org.safeguardinghub.clock;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a breach was not recorded, or a limit not set. */
public enum ClockRefusal implements Refusal.Worded {
    /** It was done meanwhile, or the breach is recorded. */
    NOT_RUNNING(Kind.CONFLICT, "clock.not-running", null, "this clock does not run any more"),
    /** The rules, the law or the decision itself sets it. */
    NOT_LOCAL(Kind.INVALID, "field.conflict", "/kind", "no area has a limit of its own for this"),
    /** Deadlines are not changed after the fact. */
    IN_THE_PAST(Kind.INVALID, "field.conflict", "/from", "a limit holds from now on or later");

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final String detail;

    ClockRefusal(Kind kind, String code, @Nullable String field, String detail) {
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(kind, code, field, detail);
    }
}
