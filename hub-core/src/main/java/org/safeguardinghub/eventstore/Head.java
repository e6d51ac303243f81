package org.safeguardinghub.eventstore;

import java.time.Instant;

/** The newest position and when its event was recorded, as the head row says. */
record Head(long position, Instant recordedAt) {}
