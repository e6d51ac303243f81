package org.safeguardinghub.referral;

import org.safeguardinghub.shared.Refusal;

/** Why a referral was not sent, or a step with it not taken. */
public sealed interface ReferralRefusal extends Refusal {

    /** What a command says is wrong by itself, whatever the referral's state. */
    enum Wrong implements ReferralRefusal, Refusal.Worded {
        RECEIVER_UNKNOWN("agency.unknown", "/receiver", "no such agency takes part now"),
        RECEIVER_CANNOT_ACT(
                "field.conflict", "/receiver", "an agency of this kind acts on no referral"),
        TO_ONESELF("field.conflict", "/receiver", "an agency does not refer to itself"),
        NO_AGREEMENT(
                "field.missing",
                "/agreement",
                "early help needs the agreement recorded, or the judgement that needs may"
                        + " escalate"),
        NOT_AGREED(
                "field.conflict",
                "/agreement/consentDecision",
                "this is no agreement of one of these persons that still stands"),
        TRANSFER_TO_UNKNOWN("agency.unknown", "/to", "no such agency takes part now"),
        TRANSFER_CANNOT_ACT("field.conflict", "/to", "an agency of this kind acts on no referral"),
        TRANSFER_TO_ONESELF("field.conflict", "/to", "an agency does not offer to itself"),
        DECLINED_ALONE(
                "field.conflict",
                "/reasons",
                "that a child declined is not a reason to close: it needs a second one"),
        NO_DECISION_MAKER(
                "field.missing",
                "/decidedBy/name",
                "closing after a child declined needs a named decision maker");

        private final String code;
        private final String field;
        private final String detail;

        Wrong(String code, String field, String detail) {
            this.code = code;
            this.field = field;
            this.detail = detail;
        }

        @Override
        public Words words() {
            return new Words(Kind.INVALID, code, field, detail);
        }
    }

    /** What is not possible in the state that the referral is in, or not for this party to it. */
    enum NotNow implements ReferralRefusal, Refusal.Worded {
        CONCERN_WITHDRAWN(
                "concern-withdrawn",
                "a concern that it names was withdrawn: name what still stands"),
        HANDLER_ONLY("handler-only", "the agency that is responsible for the referral does this"),
        AUTHOR_ONLY("author-only", "the agency that sent the referral does this"),
        NOT_ACKNOWLEDGED("not-acknowledged", "acknowledge the referral first"),
        ALREADY_ACKNOWLEDGED("already-acknowledged", "the referral was acknowledged already"),
        DOES_NOT_FOLLOW("does-not-follow", "this decision does not follow from the state it is in"),
        NOT_DECIDED("not-decided", "nothing was decided yet that could be told"),
        ALREADY_ANSWERED("already-answered", "this request was answered already"),
        TRANSFER_PENDING("transfer-pending", "a transfer was offered and is not answered yet"),
        NOT_OFFERED("not-offered", "no transfer is offered to your agency"),
        NOTHING_OFFERED("nothing-offered", "no transfer is offered that is not answered yet"),
        ALREADY_ESCALATED("already-escalated", "it is escalated to this level, or above, already"),
        ESCALATED("escalated", "a disagreement is open: decide on it before closing"),
        CLOSED("closed", "the referral is closed: reopen it first"),
        NOT_CLOSED("not-closed", "the referral is not closed");

        private final String reason;
        private final String detail;

        NotNow(String reason, String detail) {
            this.reason = reason;
            this.detail = detail;
        }

        @Override
        public Words words() {
            return new Words(Kind.CONFLICT, "referral." + reason, null, detail);
        }
    }
}
