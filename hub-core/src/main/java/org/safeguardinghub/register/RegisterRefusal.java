package org.safeguardinghub.register;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Refusal;

/** Why the register was not changed. */
public sealed interface RegisterRefusal extends Refusal {
    record AgencyAlreadyRegistered(AgencyId agency) implements RegisterRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "agency.already-registered";
        }

        @Override
        public String detail() {
            return "agency `%s` is in the register already".formatted(agency);
        }
    }

    record AreaAlreadyRegistered(String area) implements RegisterRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "area.already-registered";
        }

        @Override
        public String detail() {
            return "area `%s` is in the register already".formatted(area);
        }
    }

    record UnknownArea(int index) implements RegisterRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "code.unknown";
        }

        @Override
        public String detail() {
            return "this area code is not in the register";
        }

        @Override
        public String field() {
            return "/areas/" + index;
        }
    }
}
