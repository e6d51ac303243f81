package org.safeguardinghub.placement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The authority that asked another to take over no longer does, and says why. */
public record WithdrawOffer(
        @TargetAggregateIdentifier RecordId offer, AgencyId by, Content reason) {}
