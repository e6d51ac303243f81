package org.safeguardinghub.missing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why nothing was recorded of a missing episode. */
public enum MissingRefusal implements Refusal {
    IN_THE_FUTURE(
            Kind.INVALID,
            "field.conflict",
            "a child cannot be missing from a time still to come",
            "/missingSince"),
    BACK_BEFORE_MISSING(
            Kind.INVALID,
            "field.conflict",
            "a child cannot be back before it was missing",
            "/returnedAt"),
    NOT_EXPLAINED(
            Kind.INVALID,
            "field.missing",
            "say why it was declined, or why the interviewer was not independent",
            "/reason"),
    ALREADY_RETURNED(
            Kind.CONFLICT,
            "missing-episode.already-returned",
            "the return is recorded already",
            null),
    NOT_RETURNED(
            Kind.CONFLICT,
            "missing-episode.not-returned",
            "no return is recorded: there is nothing to talk about yet",
            null),
    ALREADY_INTERVIEWED(
            Kind.CONFLICT,
            "missing-episode.already-interviewed",
            "the return interview has taken place",
            null);

    private final Kind kind;
    private final String code;
    private final String detail;
    private final @Nullable String field;

    MissingRefusal(Kind kind, String code, String detail, @Nullable String field) {
        this.kind = kind;
        this.code = code;
        this.detail = detail;
        this.field = field;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
