package org.safeguardinghub.chronology;

import java.time.Instant;

/** A place in a list: the entry after which the next page begins. Lists go from new to old. */
public record Place(Instant occurredAt, long position) {}
