package org.safeguardinghub.clock.keepclocks;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is owed.
 *
 * @param startedBy the id of the event that started it
 * @param position of that event in the log
 * @param breached when it was said that it was not done in time; null until then
 */
public record RunningClock(
        RecordId record,
        ClockKind kind,
        UUID startedBy,
        AgencyId owedBy,
        Instant started,
        Instant due,
        String calendar,
        long position,
        @Nullable Instant breached) {}
