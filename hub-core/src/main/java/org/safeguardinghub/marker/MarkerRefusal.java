package org.safeguardinghub.marker;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why a marker was not set, moved, reviewed or removed. */
public sealed interface MarkerRefusal extends Refusal {
    /** What a field says cannot be. */
    enum Wrong implements MarkerRefusal, Refusal.Worded {
        NO_EXCHANGE(
                "marker.no-exchange",
                "/exchangeForVictim",
                "exploitation needs an exchange: without one, classify it as sexual abuse or as"
                        + " what else it is"),
        NO_DEFINITION(
                "field.missing",
                "/definition",
                "an exploitation marker names the version of the definition that it follows"),
        REVIEWED_IN_THE_PAST("field.conflict", "/reviewBy", "the next review lies ahead");

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

    record AlreadyRemoved(RecordId marker) implements MarkerRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "marker.already-removed";
        }

        @Override
        public String detail() {
            return "marker `%s` was removed: set a new one".formatted(marker);
        }
    }
}
