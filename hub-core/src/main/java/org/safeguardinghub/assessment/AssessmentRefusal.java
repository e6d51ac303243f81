package org.safeguardinghub.assessment;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

import java.time.Duration;
import java.time.Instant;

/** Why an assessment, or dissent from one, was not recorded. */
public sealed interface AssessmentRefusal extends Refusal {
    /** What a field says cannot be. */
    enum Wrong implements AssessmentRefusal, Refusal.Worded {
        IN_THE_FUTURE("/assessedAt", "nobody has assessed anything after the hub was told of it"),
        REVIEWED_BEFORE("/reviewBy", "the review comes after the assessment");

        /**
         * How far the clocks of an agency and of the hub may be apart (threat model, section 3).
         */
        static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

        private final String field;
        private final String detail;

        Wrong(String field, String detail) {
            this.field = field;
            this.detail = detail;
        }

        /** What is wrong with the times of an assessment, or nothing. */
        public static @Nullable Wrong with(Instant assessedAt, Instant reviewBy, Instant now) {
            if (assessedAt.isAfter(now.plus(CLOCK_SKEW))) {
                return IN_THE_FUTURE;
            }
            return reviewBy.isAfter(assessedAt) ? null : REVIEWED_BEFORE;
        }

        @Override
        public Words words() {
            return new Words(Kind.INVALID, "field.conflict", field, detail);
        }
    }

    record OwnAssessment(RecordId assessment) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "assessment.own";
        }

        @Override
        public String detail() {
            return "assessment `%s` is your own: record a new one".formatted(assessment);
        }
    }
}
