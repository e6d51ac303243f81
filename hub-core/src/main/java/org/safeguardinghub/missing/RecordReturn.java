package org.safeguardinghub.missing;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * The child is back.
 *
 * @param byResponsible whether the authority that is responsible for the child says so
 */
public record RecordReturn(
        @TargetAggregateIdentifier RecordId episode,
        AgencyId by,
        boolean byResponsible,
        Instant returnedAt,
        FoundWhere foundWhere,
        Content content) {
    /** What is wrong with it whatever the episode; looked at before anything is looked up. */
    public @Nullable MissingRefusal unsound(Instant now) {
        return MissingRefusal.RETURNED_IN_THE_FUTURE.ifToCome(returnedAt, now);
    }
}
