package org.safeguardinghub.intelligence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/** Looks at a report or a product again, and says until when it stands. */
public record Review(
        @TargetAggregateIdentifier RecordId record,
        AgencyId by,
        ReviewOutcome outcome,
        Instant reviewBy,
        Content reason) {}
