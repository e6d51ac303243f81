package org.safeguardinghub.forgetting;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * Somebody of the agency does not agree, or takes back what was proposed.
 *
 * @param person who declines: the subject of the token
 */
public record DeclineErasure(
        @TargetAggregateIdentifier RecordId erasure, AgencyId by, String person, Content reason) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "DeclineErasure " + erasure;
    }
}
