package org.safeguardinghub.eventstore;

import org.axonframework.common.AxonTransientException;

/** Too many appends are waiting; nothing was appended. Try again later. */
public final class StoreBusy extends AxonTransientException {
    StoreBusy(int waiting) {
        super(waiting + " appends are waiting; try again later");
    }
}
