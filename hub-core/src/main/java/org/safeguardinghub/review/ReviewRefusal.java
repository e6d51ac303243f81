package org.safeguardinghub.review;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a review was not asked for, not approved or not withdrawn. */
public enum ReviewRefusal implements Refusal.Worded {
    NO_DAYS(Kind.INVALID, "field.conflict", "/until", "the days end after they begin"),
    TOO_LONG(Kind.INVALID, "field.conflict", "/expires", "a review is read for at most a year"),
    OWN_REVIEW(
            Kind.INVALID,
            "field.conflict",
            "/reviewer/agency",
            "whoever reviews is of none of the agencies that are reviewed"),
    OWN_ASKING(
            Kind.INVALID,
            "field.conflict",
            "/reviewer/account",
            "whoever asks for a review does not make it"),
    UNKNOWN_REVIEWERS_AGENCY(
            Kind.INVALID,
            "agency.unknown",
            "/reviewer/agency",
            "the reviewer's agency does not take part at present"),
    UNKNOWN_AGENCY(
            Kind.INVALID, "agency.unknown", "/agencies", "an agency does not take part at present"),
    OTHER_AREA(
            Kind.INVALID,
            "field.conflict",
            "/agencies",
            "an agency serves none of your areas: the partnership of its area asks for its view"),
    SECOND_PERSON(
            Kind.CONFLICT,
            "review-grant.second-person",
            null,
            "neither who asked for a review nor who makes it approves it"),
    ALREADY_APPROVED(
            Kind.CONFLICT, "review-grant.already-approved", null, "this review was approved"),
    TOO_LATE(
            Kind.CONFLICT,
            "review-grant.too-late",
            null,
            "this review would have been over before its approval"),
    OVER(Kind.CONFLICT, "review-grant.over", null, "this review was withdrawn");

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final String detail;

    ReviewRefusal(Kind kind, String code, @Nullable String field, String detail) {
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
