package org.safeguardinghub.forgetting.erase;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;

/**
 * Removes what is made of erased content, and checks that nothing is left. It has a processor of
 * its own: a place that is away or behind holds up what is said of erasures, and destroys no key
 * later.
 */
public final class CheckProjection {
    /** The name of the processor. */
    public static final String GROUP = "erased";

    private final Erasing erasing;
    private final Checking checking;
    private final Waiting waiting;

    public CheckProjection(Erasing erasing, Checking checking, StreamProgress progress) {
        this.erasing = erasing;
        this.checking = checking;
        this.waiting = new Waiting(progress);
    }

    @EventHandler
    void on(RecordErased event, TrackingToken token) {
        waiting.past(ErasureProjection.GROUP, token.position().orElseThrow());
        erasing.remove(event);
        checking.check(event);
    }
}
