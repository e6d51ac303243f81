package org.safeguardinghub.api.kafka;

import org.safeguardinghub.api.body.AnswerJson;
import org.safeguardinghub.api.feed.CloudEvents;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.feed.RelayProgress;
import org.safeguardinghub.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Copies the feeds to their topics, in order, at least once. How far it has come is written only
 * after the broker confirmed, so a relay that stops anywhere begins again at the last confirmed
 * part. Nothing that commands do waits for it.
 */
final class FeedRelay {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRelay.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final FeedReading feed;
    private final CloudEvents cloudEvents;
    private final AnswerJson json;
    private final RelayProgress progress;
    private final Posts posts;
    private final AutoCloseable bell;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("feed-relay").factory());
    private boolean away;

    FeedRelay(
            FeedReading feed,
            CloudEvents cloudEvents,
            AnswerJson json,
            RelayProgress progress,
            Posts posts,
            FeedBell bell) {
        this.feed = feed;
        this.cloudEvents = cloudEvents;
        this.json = json;
        this.progress = progress;
        this.posts = posts;
        this.bell = bell.onRing(this::wake);
        var _ =
                thread.scheduleWithFixedDelay(
                        this::wake, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake() {
        if (!thread.isShutdown() && woken.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
    }

    private void look() {
        woken.set(false);
        try {
            var waiting = new ArrayList<AgencyId>();
            progress.alone(
                    () ->
                            progress.behind()
                                    .forEach(
                                            (agency, sent) -> {
                                                if (!relayed(agency, sent)) {
                                                    waiting.add(agency);
                                                }
                                            }));
            away = !waiting.isEmpty();
        } catch (RuntimeException e) {
            sayOnce("stands still: " + e.getClass().getName());
        }
    }

    /** One topic that takes nothing keeps no other waiting. */
    private boolean relayed(AgencyId agency, long sent) {
        try {
            relay(agency, sent);
            return true;
        } catch (BrokerAway e) {
            sayOnce("waits for the broker");
        } catch (RuntimeException e) {
            sayOnce("passes one agency over: " + e.getClass().getName());
        }
        return false;
    }

    private void relay(AgencyId agency, long sent) {
        var topic = ChannelNames.of(agency).feed();
        var last = sent;
        FeedReading.Part part;
        do {
            part = feed.after(agency, last, FeedReading.PAGE);
            posts.inOrder(
                    part.items().stream()
                            .map(
                                    item ->
                                            Posts.event(
                                                    topic,
                                                    item.record().toString(),
                                                    json.write(cloudEvents.of(item))))
                            .toList());
            if (part.last() == last) {
                return;
            }
            last = part.last();
            progress.sent(agency, last);
        } while (!thread.isShutdown());
    }

    private void sayOnce(String what) {
        if (!away && !thread.isShutdown()) {
            LOG.warn("the feed relay {}", what);
        }
        away = true;
    }

    void stop() throws Exception {
        bell.close();
        thread.shutdownNow();
    }
}
