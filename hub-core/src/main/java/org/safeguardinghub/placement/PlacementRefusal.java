package org.safeguardinghub.placement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a placement was not recorded or ended, or responsibility did not move. */
public sealed interface PlacementRefusal extends Refusal {
    /** One of the authorities named; says which by the field, never by its name. */
    record NotAnAuthority(String field, boolean registered) implements PlacementRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return registered ? "field.conflict" : "agency.unknown";
        }

        @Override
        public String detail() {
            return registered
                    ? "this agency is no children's services authority"
                    : "this authority is not in the register";
        }
    }

    /** What cannot be, by its code; each has one sentence. */
    enum Reason implements PlacementRefusal, Refusal.Worded {
        ENDS_BEFORE_IT_BEGINS(
                Kind.INVALID,
                "field.conflict",
                "a placement cannot end before it begins",
                "/until"),
        TO_ITSELF(
                Kind.INVALID, "field.conflict", "an authority does not hand over to itself", "/to"),
        OVER_BEFORE_IT_IS_MADE(
                Kind.INVALID, "field.conflict", "an offer cannot end before it is made", "/until"),
        PLACEMENT_ALREADY_ENDED(
                Kind.CONFLICT, "placement.already-ended", "this placement is over", null),
        ALREADY_NOTIFIED(
                Kind.CONFLICT,
                "placement.already-notified",
                "that the host was told is recorded already",
                null),
        NOTIFIED_IN_THE_FUTURE(
                Kind.INVALID, "field.conflict", "nobody was told at a time to come", "/notifiedAt"),
        ALREADY_ACCEPTED(
                Kind.CONFLICT,
                "responsibility.already-accepted",
                "this responsibility was taken over already",
                null),
        OFFER_OVER(
                Kind.CONFLICT,
                "responsibility.offer-over",
                "this offer was declined or taken back, or its time is over",
                null),
        NOTHING_TO_HAND_OVER(
                Kind.CONFLICT,
                "responsibility.nothing-to-hand-over",
                "the authority that asked cannot give its view of the child now",
                null),
        MOVED_ON(
                Kind.CONFLICT,
                "responsibility.moved-on",
                "the authority that asked is no longer responsible",
                null);

        private final Kind kind;
        private final String code;
        private final String detail;
        private final @Nullable String field;

        Reason(Kind kind, String code, String detail, @Nullable String field) {
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
}
