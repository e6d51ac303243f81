package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.EventMessage;

import java.time.Instant;

/**
 * An event and its place in the store.
 *
 * @param position 1 for the first event ever, then without holes
 * @param recordedAt when the store took it, in microseconds; never before that of a lower position
 */
public record Appended(long position, Instant recordedAt, EventMessage<?> message) {}
