package org.safeguardinghub.serialization;

import org.axonframework.serialization.SerializationException;

/** A name and revision that no registered class is written under, or a class without a name. */
public final class UnknownEvent extends SerializationException {
    UnknownEvent(String message) {
        super(message);
    }
}
