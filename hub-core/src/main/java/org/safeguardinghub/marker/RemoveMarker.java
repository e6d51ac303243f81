package org.safeguardinghub.marker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Removes a marker. What it said, and why it was removed, stays. */
public record RemoveMarker(
        @TargetAggregateIdentifier RecordId marker, AgencyId by, Content content) {}
