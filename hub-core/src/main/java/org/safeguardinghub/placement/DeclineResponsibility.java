package org.safeguardinghub.placement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The authority that was asked does not take over, and says why. Nothing has moved. */
public record DeclineResponsibility(
        @TargetAggregateIdentifier RecordId offer, AgencyId by, Content reason) {}
