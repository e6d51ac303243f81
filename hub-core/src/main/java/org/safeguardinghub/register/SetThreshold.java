package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Sets a partnership's own threshold for an area.
 *
 * @param value as strict as {@link Threshold#usual} or stricter
 * @param from the first instant at which it holds; now where nothing is said
 * @param approvedBy the body that approved it
 */
public record SetThreshold(
        String area, Threshold threshold, int value, @Nullable Instant from, String approvedBy) {}
