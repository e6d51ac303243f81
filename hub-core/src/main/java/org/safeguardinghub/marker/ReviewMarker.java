package org.safeguardinghub.marker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/** Looks at a marker again and leaves its status as it is. */
public record ReviewMarker(
        @TargetAggregateIdentifier RecordId marker,
        AgencyId by,
        Instant reviewBy,
        Content content) {}
