package org.safeguardinghub.eventstore;

/** One event's place in its aggregate's stream; only one event can take it. */
record StreamPlace(String aggregateId, long sequence) {}
