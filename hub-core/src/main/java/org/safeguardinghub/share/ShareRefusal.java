package org.safeguardinghub.share;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why a share was not decided, not recalled or its recall not acknowledged. */
public sealed interface ShareRefusal extends Refusal
        permits ShareContradiction, ShareRefusal.Wrong, ShareRefusal.Obstacle, ShareRefusal.State {
    /** What is wrong with a command and depends on what is known. */
    enum Wrong implements ShareRefusal, Refusal.Worded {
        UNKNOWN_RECIPIENT("/recipients", "agency.unknown", "a recipient is not in the register"),
        KEPT_WITHOUT_GROUND("/note", "field.conflict", "say on which ground copies are kept");

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

    /** Why something that is the decider's own cannot be given to these recipients now. */
    enum Obstacle implements ShareRefusal, Refusal.Worded {
        RECORD_WITHDRAWN("share.record-withdrawn", "the record was withdrawn: it is not given"),
        RECIPIENT_SUSPENDED("share.recipient-suspended", "a recipient is suspended"),
        RECIPIENT_OUTSIDE_SEAL(
                "share.recipient-outside-seal",
                "a seal on the record, or on a person it is about, does not name a recipient"),
        NO_CONSENT(
                "share.no-consent",
                "the basis is consent, and no data-protection consent in force of each person"
                        + " covers every recipient, category and purpose");

        private final String code;
        private final String detail;

        Obstacle(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }

        @Override
        public Words words() {
            return new Words(Kind.CONFLICT, code, null, detail);
        }
    }

    /** What the state of the share does not allow. */
    sealed interface State extends ShareRefusal {
        RecordId share();

        @Override
        default Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AlreadyRecalled(RecordId share) implements State {
        @Override
        public String code() {
            return "share.already-recalled";
        }

        @Override
        public String detail() {
            return "share `%s` was recalled already".formatted(share);
        }
    }

    record NothingGiven(RecordId share) implements State {
        @Override
        public String code() {
            return "share.nothing-given";
        }

        @Override
        public String detail() {
            return "by share `%s` nothing was given: there is nothing to recall".formatted(share);
        }
    }

    record NotRecalled(RecordId share) implements State {
        @Override
        public String code() {
            return "share.not-recalled";
        }

        @Override
        public String detail() {
            return "share `%s` stands: there is no recall to acknowledge".formatted(share);
        }
    }

    record AlreadyAcknowledged(RecordId share) implements State {
        @Override
        public String code() {
            return "share.already-acknowledged";
        }

        @Override
        public String detail() {
            return "your agency has acknowledged the recall of share `%s` already".formatted(share);
        }
    }
}
