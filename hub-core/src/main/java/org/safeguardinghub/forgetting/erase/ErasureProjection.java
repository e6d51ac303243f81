package org.safeguardinghub.forgetting.erase;

import org.axonframework.eventhandling.EventHandler;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;

/** Erases what is decided, in the order of the log; what fails is done again. */
public final class ErasureProjection {
    /** The name of the processor. */
    public static final String GROUP = "erasing";

    private final Erasing erasing;

    public ErasureProjection(Erasing erasing) {
        this.erasing = erasing;
    }

    @EventHandler
    void on(RecordErased event) {
        erasing.erase(event);
    }
}
