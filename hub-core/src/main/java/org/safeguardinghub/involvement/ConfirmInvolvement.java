package org.safeguardinghub.involvement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * Another agency agrees that the involvement is true.
 *
 * @param byHolder whether that agency holds a record of the person
 */
public record ConfirmInvolvement(
        @TargetAggregateIdentifier RecordId involvement, AgencyId by, boolean byHolder) {}
