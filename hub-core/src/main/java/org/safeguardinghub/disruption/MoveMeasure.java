package org.safeguardinghub.disruption;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * Says how far a measure has come.
 *
 * @param content why, and what has changed in its conditions
 */
public record MoveMeasure(
        @TargetAggregateIdentifier RecordId measure,
        AgencyId by,
        MeasureState to,
        Content content) {}
