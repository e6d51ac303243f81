package org.safeguardinghub.involvement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * An agency no longer works with a person.
 *
 * @param byResponsible whether the authority that is responsible for the person says so
 * @param handOver who goes on working with the person and how it is handed over, or why nobody does
 *     (SR-21)
 */
public record EndInvolvement(
        @TargetAggregateIdentifier RecordId involvement,
        AgencyId by,
        boolean byResponsible,
        Content handOver) {}
