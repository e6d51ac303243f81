package org.safeguardinghub.feed;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.feed.FeedEvent.Noticed;
import org.safeguardinghub.feed.FeedEvent.NoticesDecided;
import org.safeguardinghub.feed.FeedEvent.Telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells agencies by their feeds that what they had of a record is out of date. Who hears of it
 * anyhow, as the record changed or went for it, is told no second time. Nobody is ruled on: who had
 * something knows that there is such a record, and nothing else is said.
 */
public final class Notices {
    private final FeedTables tables;
    private final AnswerLog log;
    private final NewsIds ids;
    private final FeedBell bell;

    public Notices(FeedTables tables, AnswerLog log, NewsIds ids, FeedBell bell) {
        this.tables = tables;
        this.log = log;
        this.ids = ids;
        this.bell = bell;
    }

    /** Until the caller's transaction ends, nobody else tells anything. */
    public void hold() {
        tables.holdTime();
    }

    /**
     * Tells what needs to be told, in one append with the events that it comes of. To be called
     * while others are held, when the feeds have heard of what the notices are about.
     */
    public void tell(Collection<Notice> notices, List<?> because, Instant now) {
        var covered = tables.covered(notices);
        var noticed =
                notices.stream()
                        .filter(notice -> !covered.contains(notice))
                        .map(this::noticed)
                        .toList();
        var events = new ArrayList<Object>(because);
        if (!noticed.isEmpty()) {
            events.add(new NoticesDecided(noticed));
        }
        log.record(List.of(), events, now);
    }

    /** Wakes whoever waits for items; to be called when they are committed. */
    public void ring() {
        bell.ring();
    }

    private Noticed noticed(Notice notice) {
        var telling =
                new Telling(
                        ids.of(
                                "out of date:%s:%s:%d"
                                        .formatted(
                                                notice.agency(),
                                                notice.record(),
                                                notice.position())),
                        FeedItem.OUT_OF_DATE,
                        notice.type(),
                        notice.position(),
                        notice.at(),
                        notice.ruling().toString());
        return new Noticed(notice.agency(), notice.record(), telling);
    }
}
