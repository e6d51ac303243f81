package org.safeguardinghub.concern;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why a concern was not recorded, or nothing was added to it. */
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

    /**
     * Agency and hub may differ by their clocks, and no more.
     *
     * @param field which of the times lies in the future
     */
    record InTheFuture(String field) implements ConcernRefusal {
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
    }

    record AlreadyWithdrawn(RecordId concern) implements ConcernRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "concern.already-withdrawn";
        }

        @Override
        public String detail() {
            return "concern `%s` was withdrawn already".formatted(concern);
        }
    }

    record NoLongerStands(RecordId concern) implements ConcernRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "concern.withdrawn";
        }

        @Override
        public String detail() {
            return "concern `%s` was withdrawn: nothing is added to it".formatted(concern);
        }
    }

    record NoMoreFiles(RecordId concern, int limit) implements ConcernRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "concern.attachments-full";
        }

        @Override
        public String detail() {
            return "concern `%s` has the most attachments that it may have: %d"
                    .formatted(concern, limit);
        }
    }

    record NotReviewed(RecordId concern) implements ConcernRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "concern.age-not-reviewed";
        }

        @Override
        public String detail() {
            return "no review of this suspect's age stands in concern `%s`".formatted(concern);
        }
    }
}
