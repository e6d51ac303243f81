package org.safeguardinghub.clock;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.UUID;

/**
 * Says that something was not done in time.
 *
 * @param startedBy the id of the event that started the clock
 */
public record RecordBreach(
        RecordId record,
        ClockKind kind,
        UUID startedBy,
        AgencyId owedBy,
        Instant due,
        String calendar) {}
