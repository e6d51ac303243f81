package org.safeguardinghub.feed;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.PartOfRecord;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects the news of a batch of events and hands it on when the batch is complete, before the
 * transaction that moves the processor's token ends: what is lost is told again.
 */
public final class FeedProjection {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "feed";

    private static final String NEWS = "news of this batch";

    private final FeedDesk desk;

    public FeedProjection(FeedDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(PartOfRecord event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    @EventHandler
    void on(EstablishesFacts event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    @EventHandler
    void on(EndsFact event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    /** An event that is heard by several of the handlers is collected once. */
    private void collect(Object event, TrackingToken token, Instant at) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Set<News> collected = batch.getResource(NEWS);
        if (collected == null) {
            Set<News> fresh = new LinkedHashSet<>();
            batch.resources().put(NEWS, fresh);
            batch.onPrepareCommit(b -> desk.tell(fresh));
            batch.afterCommit(b -> desk.ring());
            collected = fresh;
        }
        collected.addAll(News.in(event, token.position().orElseThrow(), at));
    }
}
