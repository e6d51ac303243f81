package org.safeguardinghub.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/** The facts of a decision changed before it was appended. Read them again and decide anew. */
public final class GuardLost extends ConcurrencyException {
    GuardLost(String message) {
        super(message);
    }
}
