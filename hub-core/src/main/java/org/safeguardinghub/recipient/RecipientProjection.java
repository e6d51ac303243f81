package org.safeguardinghub.recipient;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.subject.LinkEvent.LinkUndone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a batch of events says of who had what, and hands it on when the batch is complete
 * and the two views are as far: until then it waits a little, and is tried again after that.
 */
public final class RecipientProjection {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "recipients";

    private static final String HEARD = "what concerns recipients in this batch";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(10);

    private final RecipientDesk desk;
    private final StreamProgress progress;

    public RecipientProjection(RecipientDesk desk, StreamProgress progress) {
        this.desk = desk;
        this.progress = progress;
    }

    @EventHandler
    void on(AddsToRecord event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    @EventHandler
    void on(ShareRecalled event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    @EventHandler
    void on(LinkUndone event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    @EventHandler
    void on(ItemAcknowledged event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    @EventHandler
    void on(RecallAcknowledged event, TrackingToken token, @Timestamp Instant at) {
        collect(event, token, at);
    }

    private void collect(Object event, TrackingToken token, Instant at) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<Heard> collected = batch.getResource(HEARD);
        if (collected == null) {
            List<Heard> fresh = new ArrayList<>();
            batch.resources().put(HEARD, fresh);
            batch.onPrepareCommit(_ -> hear(fresh));
            batch.afterCommit(_ -> desk.ring());
            collected = fresh;
        }
        collected.add(new Heard(event, token.position().orElseThrow(), at));
    }

    /** Waits before anything is held: the feeds could not come as far after that. */
    private void hear(List<Heard> heard) {
        long last = heard.getLast().position();
        awaitPast(FeedProjection.GROUP, last);
        awaitPast(AnswerIndex.GROUP, last);
        desk.hear(heard);
    }

    private void awaitPast(String view, long position) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (progress.reached(view).orElse(0) < position) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the view " + view + " is behind");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            // a processor tells nobody that it moved on: its progress has to be asked for
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a view was behind", e);
        }
    }
}
