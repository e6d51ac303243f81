package org.safeguardinghub.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * A safeguarding partner approves a review that was asked for.
 *
 * @param approver the {@code sub} of the person who approves
 */
public record ApproveReview(
        @TargetAggregateIdentifier RecordId grant, AgencyId by, String approver) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "ApproveReview[" + grant + "]";
    }
}
