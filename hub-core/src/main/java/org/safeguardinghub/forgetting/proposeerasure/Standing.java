package org.safeguardinghub.forgetting.proposeerasure;

import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;

import java.util.HashSet;
import java.util.Set;

/** How far an erasure has come: it is decided once. */
sealed interface Standing {
    ErasureProposed proposed();

    /** Waits for persons who approve. */
    record Open(ErasureProposed proposed, Set<String> approvedBy) implements Standing {
        /** How many persons approve, besides the one who proposed. */
        private static final int APPROVERS = 2;

        public Open {
            approvedBy = Set.copyOf(approvedBy);
        }

        boolean isDecidedBy(String person) {
            return with(person).size() >= APPROVERS;
        }

        private Set<String> with(String person) {
            var approved = new HashSet<>(approvedBy);
            approved.add(person);
            return approved;
        }
    }

    /** Declined, or the records are erased. */
    record Over(ErasureProposed proposed) implements Standing {}

    default Standing approvedBy(String person) {
        return this instanceof Open open ? new Open(open.proposed, open.with(person)) : this;
    }
}
