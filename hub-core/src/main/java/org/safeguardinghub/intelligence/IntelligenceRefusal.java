package org.safeguardinghub.intelligence;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why information or intelligence was not taken, graded, changed or passed on. */
public sealed interface IntelligenceRefusal extends Refusal {
    /** What a field says cannot be. */
    enum Wrong implements IntelligenceRefusal, Refusal.Worded {
        ENDS_BEFORE_IT_BEGINS(
                "field.conflict", "/occurredTo", "it cannot have ended before it began"),
        IN_THE_FUTURE(
                "field.conflict",
                "/occurredFrom",
                "it cannot have happened after the hub was told"),
        ENDS_IN_THE_FUTURE(
                "field.conflict", "/occurredTo", "it cannot have gone on after the hub was told"),
        REVIEWED_IN_THE_PAST("field.conflict", "/reviewBy", "the next review lies ahead"),
        UNKNOWN_RECIPIENT("agency.unknown", "/sentTo", "no such agency is registered"),
        NOT_SENT_TO_POLICE("field.conflict", "/sentTo", "information goes to a police agency"),
        SENT_TO_ONESELF("field.conflict", "/sentTo", "nobody sends information to itself"),
        NOT_POLICE(
                "intelligence.police-only",
                "/type",
                "only police record reports: send this as partner information"),
        APPROVED_BY_ITS_AUTHOR(
                "field.conflict",
                "/approver/sub",
                "a product is approved by another person than its author");

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

    /** A partner asked for a grade of its own information. */
    record PoliceGrade(RecordId record) implements IntelligenceRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "intelligence.police-grade";
        }

        @Override
        public String detail() {
            return "only the police agency that information was sent to grades it";
        }
    }

    record AlreadyGraded(RecordId record) implements IntelligenceRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "intelligence.already-graded";
        }

        @Override
        public String detail() {
            return "record `%s` has a grade: regrade the report, with a reason".formatted(record);
        }
    }

    record NotGraded(RecordId record) implements IntelligenceRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "intelligence.not-graded";
        }

        @Override
        public String detail() {
            return "report `%s` has no grade yet".formatted(record);
        }
    }

    record IsProduct(RecordId record) implements IntelligenceRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "intelligence.is-product";
        }

        @Override
        public String detail() {
            return "record `%s` is a product: withdraw it, and make a new one of the report"
                    .formatted(record);
        }
    }

    record IsReport(RecordId record) implements IntelligenceRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "intelligence.is-report";
        }

        @Override
        public String detail() {
            return "record `%s` is a report, which nobody but you reads: regrade it"
                    .formatted(record);
        }
    }

    record AlreadyWithdrawn(RecordId record) implements IntelligenceRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "intelligence.already-withdrawn";
        }

        @Override
        public String detail() {
            return "product `%s` was withdrawn".formatted(record);
        }
    }
}
