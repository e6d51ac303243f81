package org.safeguardinghub.eventstore;

import java.time.Instant;

/** The newest position, and the instant that events appended now are recorded at. */
record Head(long position, Instant recordedAt) {}
