package org.safeguardinghub.missing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

import java.time.Duration;
import java.time.Instant;

/** Why nothing was recorded of a missing episode. */
public enum MissingRefusal implements Refusal.Worded {
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
    RETURNED_IN_THE_FUTURE(
            Kind.INVALID,
            "field.conflict",
            "a child cannot be back after the hub was told",
            "/returnedAt"),
    INTERVIEWED_IN_THE_FUTURE(
            Kind.INVALID, "field.conflict", "an interview still to come has not been held", "/at"),
    INTERVIEWED_BEFORE_RETURN(
            Kind.INVALID, "field.conflict", "a return interview comes after the return", "/at"),
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

    /** How far the clocks of an agency and of the hub may be apart (threat model, section 3). */
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

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

    /** This refusal where that time is still to come, or nothing. */
    public @Nullable MissingRefusal ifToCome(Instant at, Instant now) {
        return at.isAfter(now.plus(CLOCK_SKEW)) ? this : null;
    }

    @Override
    public Words words() {
        return new Words(kind, code, field, detail);
    }
}
