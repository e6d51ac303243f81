package org.safeguardinghub.subject;

import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

/** Why nothing was added to the record of a person. */
public sealed interface SubjectRefusal extends Refusal {
    record NotUnborn(SubjectId subject) implements SubjectRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "subject.not-unborn";
        }

        @Override
        public String detail() {
            return "subject `%s` is not that of a child who is still to be born".formatted(subject);
        }
    }

    record BornInFuture() implements SubjectRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "field.date";
        }

        @Override
        public String detail() {
            return "this must be in the past";
        }

        @Override
        public String field() {
            return "/dateOfBirth";
        }
    }
}
