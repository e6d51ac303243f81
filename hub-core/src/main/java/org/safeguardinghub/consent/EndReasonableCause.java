package org.safeguardinghub.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Whoever stated reasonable cause no longer does. */
public record EndReasonableCause(
        @TargetAggregateIdentifier RecordId statement, AgencyId by, Content reason) {}
