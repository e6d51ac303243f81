package org.safeguardinghub.missing;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * A return interview was offered, held or declined.
 *
 * @param byResponsible whether the authority that is responsible for the child says so
 * @param independent whether the interviewer has no part in the child's care
 * @param explained whether a reason is given: for declining it, or for what is not as it should be
 */
public record RecordReturnInterview(
        @TargetAggregateIdentifier RecordId episode,
        AgencyId by,
        boolean byResponsible,
        InterviewOutcome outcome,
        Instant at,
        boolean independent,
        boolean explained,
        Content content) {
    /** What is wrong with it whatever the episode; looked at before anything is looked up. */
    public @Nullable MissingRefusal unsound(Instant now) {
        return needsReason() && !explained
                ? MissingRefusal.NOT_EXPLAINED
                : MissingRefusal.INTERVIEWED_IN_THE_FUTURE.ifToCome(at, now);
    }

    private boolean needsReason() {
        return switch (outcome) {
            case OFFERED -> false;
            case ACCEPTED -> !independent;
            case DECLINED -> true;
        };
    }
}
