package org.safeguardinghub.forgetting.erase;

import org.axonframework.eventhandling.EventHandler;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;

/**
 * Destroys the keys of what is decided, in the order of the log; what fails is done again. Nothing
 * else is done here: whatever else could fail or be waited for would leave the next record's keys.
 */
public final class ErasureProjection {
    /** The name of the processor. */
    public static final String GROUP = "erasing";

    private final Erasing erasing;

    public ErasureProjection(Erasing erasing) {
        this.erasing = erasing;
    }

    @EventHandler
    void on(RecordErased event) {
        erasing.destroy(event);
    }
}
