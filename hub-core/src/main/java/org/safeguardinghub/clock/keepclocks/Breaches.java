package org.safeguardinghub.clock.keepclocks;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.Set;

/**
 * Finds in the log what was said to be late already. A clock that is begun anew can have the due
 * time of an earlier one: an assessment that is decided on again still counts from the referral.
 */
public final class Breaches {
    private final FactReader events;

    public Breaches(FactReader events) {
        this.events = events;
    }

    /** When it was said; null where it was not. */
    @Nullable Instant of(RecordId record, ClockKind kind, AgencyId owedBy, Instant due) {
        var said = new Criterion(Tags.of(record), Set.of("clock.breached"));
        for (var event : events.facts(Set.of(said)).events()) {
            if (event.getPayload() instanceof ClockBreached breached
                    && breached.isOf(kind, owedBy, due)) {
                return event.getTimestamp();
            }
        }
        return null;
    }
}
