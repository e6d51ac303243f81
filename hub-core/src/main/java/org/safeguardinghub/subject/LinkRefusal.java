package org.safeguardinghub.subject;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why two subject records were not linked. */
public sealed interface LinkRefusal extends Refusal {
    record ToItself() implements LinkRefusal {
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
            return "a subject record cannot be linked to itself";
        }

        @Override
        public String field() {
            return "/otherSubject";
        }
    }

    record AlreadyConfirmed(RecordId link) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "link.already-confirmed";
        }

        @Override
        public String detail() {
            return "link `%s` is confirmed already".formatted(link);
        }
    }

    record OtherHolderConfirms(RecordId link) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "link.other-holder-confirms";
        }

        @Override
        public String detail() {
            return "link `%s` was proposed by your agency; the other holder confirms it"
                    .formatted(link);
        }
    }

    record Undone(RecordId link) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "link.undone";
        }

        @Override
        public String detail() {
            return "link `%s` was undone: propose a new one".formatted(link);
        }
    }
}
