package org.safeguardinghub.clock;

import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;

/**
 * By when something is owed: by the limit that holds where who owes it works, and the bank holidays
 * of its nation, both as they are now.
 */
public interface Deadlines {
    /** Of what begins at this instant. */
    Deadline of(ClockKind kind, AgencyId owedBy, Instant began);
}
