package org.safeguardinghub.recipient;

import java.time.Instant;

/**
 * Something that may concern who had a record.
 *
 * @param position where it stands in the log
 * @param at when it was recorded
 */
public record Heard(Object event, long position, Instant at) {}
