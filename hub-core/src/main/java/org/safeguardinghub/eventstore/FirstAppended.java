package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.EventMessage;

/** The first event of an append, and its place in the store. */
public record FirstAppended(long position, EventMessage<?> message) {}
