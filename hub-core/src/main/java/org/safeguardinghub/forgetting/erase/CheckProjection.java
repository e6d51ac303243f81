package org.safeguardinghub.forgetting.erase;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;

/**
 * Checks what is erased, after it is. It has a processor of its own: a place that is away holds up
 * what is said of the erasure, and not the erasure.
 */
public final class CheckProjection {
    /** The name of the processor. */
    public static final String GROUP = "erased";

    private final Checking checking;
    private final Waiting waiting;

    public CheckProjection(Checking checking, StreamProgress progress) {
        this.checking = checking;
        this.waiting = new Waiting(progress);
    }

    @EventHandler
    void on(RecordErased event, TrackingToken token) {
        waiting.past(ErasureProjection.GROUP, token.position().orElseThrow());
        checking.check(event);
    }
}
