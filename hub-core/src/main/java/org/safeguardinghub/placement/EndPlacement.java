package org.safeguardinghub.placement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The owner of a placement record says that it is over, and how it is handed over (SR-21). */
public record EndPlacement(
        @TargetAggregateIdentifier RecordId placement, AgencyId by, Content handOver) {}
