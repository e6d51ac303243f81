package org.safeguardinghub.accessrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;

/** Why access was not asked for, or a request not answered. */
public sealed interface AccessRequestRefusal extends Refusal {
    /** What is wrong with a command. */
    enum Wrong implements AccessRequestRefusal, Refusal.Worded {
        OWN_ALREADY("/record", "what is your own needs no asking"),
        NO_SHARE("/share", "what is granted is given by a decision to share: name it"),
        SHARE_OF_NOTHING("/share", "only what is granted is given by a decision to share"),
        NO_TIME_TO_ANSWER("/answerBy", "say by when it is answered: a time to come"),
        NOT_PUT_OFF("/answerBy", "only an answer that is put off has a time");

        private final String field;
        private final String detail;

        Wrong(String field, String detail) {
            this.field = field;
            this.detail = detail;
        }

        /** The first of them in this answer, or nothing. */
        public static @Nullable Wrong in(DecideAccessRequest command, Instant now) {
            if (command.outcome().gives() != (command.share() != null)) {
                return command.outcome().gives() ? NO_SHARE : SHARE_OF_NOTHING;
            }
            var answerBy = command.answerBy();
            if (command.outcome() != AccessOutcome.DEFERRED) {
                return answerBy == null ? null : NOT_PUT_OFF;
            }
            return answerBy == null || !answerBy.isAfter(now) ? NO_TIME_TO_ANSWER : null;
        }

        @Override
        public Words words() {
            return new Words(Kind.INVALID, "field.conflict", field, detail);
        }
    }

    /** What was taken back, or is over, gives nobody anything. */
    record ShareOver(RecordId share) implements AccessRequestRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "access-request.share-over";
        }

        @Override
        public String detail() {
            return "decision to share `%s` was recalled or has ended".formatted(share);
        }
    }

    record AlreadyDecided(RecordId request) implements AccessRequestRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "access-request.already-decided";
        }

        @Override
        public String detail() {
            return "access request `%s` was answered already".formatted(request);
        }
    }

    /** For the timer: there is no such silence, or not yet. */
    record NotSilent(RecordId request) implements AccessRequestRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "access-request.not-silent";
        }

        @Override
        public String detail() {
            return "access request `%s` waits for no answer that is late".formatted(request);
        }
    }
}
