package org.safeguardinghub.accessrequest;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.RecordId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The time to answer has passed: sent by a timer, as often as it likes. Silence is noted once for
 * each due time, and not at all where an answer came first.
 *
 * @param dueBy the due time that the timer waited for
 */
public record NoteSilence(@TargetAggregateIdentifier RecordId request, Instant dueBy) {
    /** The same for every attempt at the same silence: a key under which it takes effect once. */
    public UUID notice() {
        var about = "unanswered:" + request + ":" + dueBy;
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }
}
