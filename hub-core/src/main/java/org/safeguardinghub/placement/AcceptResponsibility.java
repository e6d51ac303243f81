package org.safeguardinghub.placement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** The authority that was asked takes over, and confirms it in writing. */
public record AcceptResponsibility(
        @TargetAggregateIdentifier RecordId offer, AgencyId by, Content confirmation) {}
