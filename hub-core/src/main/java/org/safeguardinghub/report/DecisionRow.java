package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.UUID;

/**
 * One decision as auditors see it.
 *
 * @param event in which it is stored; of a ruling, the answer's id
 * @param n of a ruling, its index in the answer
 * @param sub who it was; null where the hub itself said it, as of what was not done in time
 */
public record DecisionRow(
        long position,
        UUID event,
        int n,
        Instant at,
        Topic topic,
        AgencyId agency,
        @Nullable AgencyId other,
        String outcome,
        String ground,
        @Nullable UUID record,
        @Nullable String sub) {}
