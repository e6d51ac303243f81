package org.safeguardinghub.forgetting;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * One of two persons of the agency approves, neither of whom proposed it.
 *
 * @param person who approves: the subject of the token
 */
public record ApproveErasure(
        @TargetAggregateIdentifier RecordId erasure, AgencyId by, String person) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "ApproveErasure " + erasure;
    }
}
