package org.safeguardinghub.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Whoever may ask for a review or approve it takes it back, approved or not. */
public record WithdrawReview(
        @TargetAggregateIdentifier RecordId grant, AgencyId by, Content reason) {}
