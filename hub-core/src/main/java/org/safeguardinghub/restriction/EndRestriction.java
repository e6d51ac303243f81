package org.safeguardinghub.restriction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Whoever set a restriction lifts it, and says why. */
public record EndRestriction(
        @TargetAggregateIdentifier RecordId restriction, AgencyId by, Content reason) {}
