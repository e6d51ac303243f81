package org.safeguardinghub.concern;

import org.safeguardinghub.shared.Refusal;

/** Why a concern was not recorded. */
public sealed interface ConcernRefusal extends Refusal {
    record EndsBeforeItBegins() implements ConcernRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "field.conflict";
        }

        @Override
        public String detail() {
            return "it cannot have ended before it began";
        }

        @Override
        public String field() {
            return "/occurredTo";
        }
    }

    record InTheFuture() implements ConcernRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "field.conflict";
        }

        @Override
        public String detail() {
            return "it cannot have happened after the hub was told";
        }

        @Override
        public String field() {
            return "/occurredFrom";
        }
    }
}
