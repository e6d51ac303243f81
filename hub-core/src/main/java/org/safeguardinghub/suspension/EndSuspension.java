package org.safeguardinghub.suspension;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * Lets the agency or the person take part again.
 *
 * @param agency the suspended one, as the command names it
 */
public record EndSuspension(
        @TargetAggregateIdentifier RecordId suspension,
        AgencyId by,
        AgencyId agency,
        Content reason) {}
