package org.safeguardinghub.context;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

/** Why nothing was added to a context. */
public sealed interface ContextRefusal extends Refusal {
    record AlreadyInMode(RecordId context) implements ContextRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "context.already-in-mode";
        }

        @Override
        public String detail() {
            return "context `%s` is in this mode already".formatted(context);
        }
    }
}
