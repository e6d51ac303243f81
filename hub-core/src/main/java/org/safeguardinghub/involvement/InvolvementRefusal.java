package org.safeguardinghub.involvement;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why an involvement was not recorded, confirmed or ended. */
public sealed interface InvolvementRefusal extends Refusal {
    /** Does not name the agency: whatever was written there may be a name. */
    record UnknownAgency() implements InvolvementRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "agency.unknown";
        }

        @Override
        public String detail() {
            return "the agency is not in the register";
        }

        @Override
        public String field() {
            return "/agency";
        }
    }

    record EndsBeforeItBegins() implements InvolvementRefusal {
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
            return "an involvement cannot end before it begins";
        }

        @Override
        public String field() {
            return "/until";
        }
    }

    record OwnAssertion(RecordId involvement) implements InvolvementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "involvement.own-assertion";
        }

        @Override
        public String detail() {
            return "involvement `%s` is your agency's own; another agency confirms it"
                    .formatted(involvement);
        }
    }

    record AlreadyConfirmed(RecordId involvement) implements InvolvementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "involvement.already-confirmed";
        }

        @Override
        public String detail() {
            return "your agency has confirmed involvement `%s` already".formatted(involvement);
        }
    }

    record AlreadyEnded(RecordId involvement) implements InvolvementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "involvement.already-ended";
        }

        @Override
        public String detail() {
            return "involvement `%s` is over".formatted(involvement);
        }
    }
}
