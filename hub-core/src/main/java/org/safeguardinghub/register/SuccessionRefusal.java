package org.safeguardinghub.register;

import org.safeguardinghub.shared.Refusal;

/** Why a succession was not announced, or not withdrawn. */
public sealed interface SuccessionRefusal extends Refusal.Worded {
    /**
     * What is wrong with the announcement itself.
     *
     * @param pointer where, as a JSON pointer
     */
    record Wrong(What what, String pointer) implements SuccessionRefusal {
        @Override
        public Words words() {
            return new Words(Kind.INVALID, what.code, pointer, what.detail);
        }
    }

    /** What can be wrong. */
    enum What {
        NOTHING_ENDS("field.conflict", "neither an area nor an agency ends"),
        /** what was done until now was done by whoever was there */
        NOT_TO_COME("field.conflict", "an end is announced before its day has come"),
        TWICE("field.conflict", "this is named twice"),
        UNKNOWN("code.unknown", "this is not in the register"),
        NOT_YET_THERE("field.conflict", "a successor takes part from that day on at the latest"),
        ENDS_TOO("field.conflict", "a successor does not end on that day or before"),
        CUSTODIAN_NO_SUCCESSOR("field.conflict", "the custodian is one of the successors");

        private final String code;
        private final String detail;

        What(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }
    }

    /** What is not possible as things stand. */
    enum NotNow implements SuccessionRefusal {
        ALREADY_ANNOUNCED(
                "succession.already-announced",
                "the end of one of these is announced; withdraw that first"),
        SUCCEEDS_LATER(
                "succession.succeeds-later",
                "one of these is to succeed another on that day or later"),
        OWN_AGENCY("succession.own-agency", "whoever runs the hub cannot end itself"),
        IN_FORCE("succession.settled", "its day has come: what has ended cannot be begun again"),
        ALREADY_WITHDRAWN("succession.settled", "this succession is withdrawn");

        private final String code;
        private final String detail;

        NotNow(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }

        @Override
        public Words words() {
            return new Words(Kind.CONFLICT, code, null, detail);
        }
    }
}
