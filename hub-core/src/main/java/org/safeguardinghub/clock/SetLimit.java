package org.safeguardinghub.clock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Sets a partnership's own limit for an area.
 *
 * @param from what begins at or after this instant; now where nothing is said
 */
public record SetLimit(
        String area, ClockKind kind, TimeLimit limit, @Nullable Instant from, String approvedBy) {}
