package org.safeguardinghub.eventstore;

import org.axonframework.common.AxonNonTransientException;

/** Something was appended under this once-key before; nothing was appended now. */
public final class AlreadyAppended extends AxonNonTransientException {
    private final long position;

    AlreadyAppended(long position) {
        super("already appended at position " + position);
        this.position = position;
    }

    /** Of the first event of that earlier append. */
    public long position() {
        return position;
    }
}
