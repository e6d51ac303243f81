package org.safeguardinghub.share;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why a share was not decided or not recalled. */
public sealed interface ShareRefusal extends Refusal {
    record UnknownRecipient() implements ShareRefusal {
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
            return "a recipient is not in the register";
        }

        @Override
        public String field() {
            return "/recipients";
        }
    }

    record WithOneself() implements ShareRefusal {
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
            return "an owner does not share with itself";
        }

        @Override
        public String field() {
            return "/recipients";
        }
    }

    record AlreadyOver() implements ShareRefusal {
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
            return "a share cannot end before it begins";
        }

        @Override
        public String field() {
            return "/until";
        }
    }

    record AlreadyRecalled(RecordId share) implements ShareRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "share.already-recalled";
        }

        @Override
        public String detail() {
            return "share `%s` was recalled already".formatted(share);
        }
    }

    record NothingGiven(RecordId share) implements ShareRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "share.nothing-given";
        }

        @Override
        public String detail() {
            return "share `%s` was declined: there is nothing to recall".formatted(share);
        }
    }
}
