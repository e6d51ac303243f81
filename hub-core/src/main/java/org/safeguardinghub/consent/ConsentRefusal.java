package org.safeguardinghub.consent;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why a decision was not recorded, withdrawn or confirmed. */
public sealed interface ConsentRefusal extends Refusal
        permits Contradiction, ConsentRefusal.Wrong, ConsentRefusal.State {

    /** What is wrong with a command and depends on what is known. */
    enum Wrong implements ConsentRefusal, Refusal.Worded {
        UNKNOWN_AGENCY("/covers/agencies", "agency.unknown", "an agency is not in the register"),
        UNKNOWN_READER("/reader", "agency.unknown", "the reader is not in the register"),
        NOBODY_WITHDREW("/decidedBy", "field.conflict", "say who withdrew it"),
        OWN_DECISION_ENDED(
                "/decidedBy",
                "field.conflict",
                "it is your own decision that ends, and ends as a whole: name nobody");

        private final String field;
        private final String code;
        private final String detail;

        Wrong(String field, String code, String detail) {
            this.field = field;
            this.code = code;
            this.detail = detail;
        }

        @Override
        public Words words() {
            return new Words(Kind.INVALID, code, field, detail);
        }
    }

    /** What the state of the decision does not allow. */
    sealed interface State extends ConsentRefusal {
        RecordId decision();

        @Override
        default Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AlreadyWithdrawn(RecordId decision) implements State {
        @Override
        public String code() {
            return "consent-decision.already-withdrawn";
        }

        @Override
        public String detail() {
            return "consent decision `%s` was withdrawn already".formatted(decision);
        }
    }

    record NothingToWithdraw(RecordId decision) implements State {
        @Override
        public String code() {
            return "consent-decision.nothing-to-withdraw";
        }

        @Override
        public String detail() {
            return "consent decision `%s` gave nothing: record a new decision instead"
                    .formatted(decision);
        }
    }

    record NothingToConfirm(RecordId decision) implements State {
        @Override
        public String code() {
            return "consent-decision.nothing-to-confirm";
        }

        @Override
        public String detail() {
            return "consent decision `%s` is no standing agreement to share".formatted(decision);
        }
    }

    record OwnDecision(RecordId decision) implements State {
        @Override
        public String code() {
            return "consent-decision.own-decision";
        }

        @Override
        public String detail() {
            return "consent decision `%s` is your agency's own; another agency confirms it"
                    .formatted(decision);
        }
    }

    record AlreadyConfirmed(RecordId decision) implements State {
        @Override
        public String code() {
            return "consent-decision.already-confirmed";
        }

        @Override
        public String detail() {
            return "your agency has confirmed consent decision `%s` already".formatted(decision);
        }
    }

    record StatementEnded(RecordId decision) implements State {
        @Override
        public String code() {
            return "reasonable-cause.already-ended";
        }

        @Override
        public String detail() {
            return "statement `%s` was ended already".formatted(decision);
        }
    }
}
