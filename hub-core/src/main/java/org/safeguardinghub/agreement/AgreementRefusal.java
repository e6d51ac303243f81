package org.safeguardinghub.agreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why an agreement was not proposed, approved, declined or ended. */
public enum AgreementRefusal implements Refusal.Worded {
    NOT_A_PARTY(
            Kind.INVALID,
            "field.conflict",
            "who proposes has to be one of the parties",
            "/parties"),
    NOBODY_ELSE(Kind.INVALID, "field.conflict", "an agreement has two parties or more", "/parties"),
    UNKNOWN_PARTY(
            Kind.INVALID,
            "agency.unknown",
            "a party is not an agency that takes part at present",
            "/parties"),
    UNCLEAR_SIDE(
            Kind.INVALID,
            "field.conflict",
            "a side of a row names one agency, or a kind with or without an area",
            "/rows"),
    SPEAKS_OF_NOBODY(
            Kind.INVALID,
            "field.conflict",
            "a row speaks, on one of its sides, of none of the parties",
            "/rows"),
    TOO_MANY_ROWS(
            Kind.INVALID,
            "field.conflict",
            "with a row for each party that gives, these are more than 2,000",
            "/rows"),
    ENDS_BEFORE_IT_BEGINS(
            Kind.INVALID, "field.conflict", "an agreement cannot end before it begins", "/until"),
    STILL_OPEN(
            Kind.CONFLICT,
            "agreement.still-open",
            "the version before this one waits for its parties",
            null),
    ALREADY_APPROVED(
            Kind.CONFLICT,
            "agreement.already-approved",
            "your agency has approved this version",
            null),
    ALREADY_CONCLUDED(
            Kind.CONFLICT,
            "agreement.already-concluded",
            "every party has approved this version; it can only be ended",
            null),
    TOO_LATE(
            Kind.CONFLICT,
            "agreement.too-late",
            "this version would have been over before its last approval",
            null),
    NOT_CONCLUDED(
            Kind.CONFLICT,
            "agreement.not-concluded",
            "not every party has approved this version; it can be declined",
            null),
    OVER(Kind.CONFLICT, "agreement.over", "this version was declined or has been ended", null),
    ENDS_IN_THE_PAST(
            Kind.CONFLICT,
            "agreement.already-passed",
            "that moment has passed; an agreement ends now or later",
            null);

    private final Kind kind;
    private final String code;
    private final String detail;
    private final @Nullable String field;

    AgreementRefusal(Kind kind, String code, String detail, @Nullable String field) {
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
