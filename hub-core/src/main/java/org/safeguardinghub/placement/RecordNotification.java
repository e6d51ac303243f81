package org.safeguardinghub.placement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/** The owner of a placement record says when the host authority was told of the placement. */
public record RecordNotification(
        @TargetAggregateIdentifier RecordId placement, AgencyId by, Instant notifiedAt) {
    /** What is wrong with it whatever the placement; looked at before anything is looked up. */
    public @Nullable PlacementRefusal unsound(Instant now) {
        return notifiedAt.isAfter(now) ? PlacementRefusal.Reason.NOTIFIED_IN_THE_FUTURE : null;
    }
}
