package org.safeguardinghub.accessrequest;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The owner that was asked answers.
 *
 * @param share the decision to share that gives what is granted
 * @param answerBy until when the answer is put off, where it is; in whole microseconds, as whoever
 *     waits for it keeps it
 */
public record DecideAccessRequest(
        @TargetAggregateIdentifier RecordId request,
        AgencyId by,
        AccessOutcome outcome,
        @Nullable RecordId share,
        @Nullable Instant answerBy,
        Content reasons) {
    public DecideAccessRequest {
        answerBy = answerBy == null ? null : answerBy.truncatedTo(ChronoUnit.MICROS);
    }
}
