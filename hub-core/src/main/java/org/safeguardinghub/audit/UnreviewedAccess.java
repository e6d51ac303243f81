package org.safeguardinghub.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An emergency access on which not every holder has ruled.
 *
 * @param position where its event stands in the log: one event, one line
 * @param takenBy the agency of the person who broke the glass
 * @param due the first instant at which a ruling on it is late
 * @param holders who have not ruled on it, in their order
 */
public record UnreviewedAccess(
        long position,
        UUID access,
        String takenBy,
        Instant takenAt,
        Instant due,
        List<String> holders) {}
