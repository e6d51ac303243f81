package org.safeguardinghub.feed;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityUnreadable;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.feed.FeedEvent.ItemsDelivered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Rulings;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An agency's items as they may be delivered now, by whichever exit. An item whose authority went
 * before anybody fetched it never gets a number; one that was delivered before is followed by the
 * news that it was taken back, and reads as that itself from then on. That news always goes.
 */
public final class FeedReading {
    /** The most items that are delivered on the facts of one moment. */
    public static final int PAGE = 100;

    /** Stands for no person at all: what is asked is about the agency. */
    private static final String NOBODY = "";

    private final Authority authority;
    private final FeedTables tables;
    private final AnswerLog log;
    private final Clock clock;

    public FeedReading(Authority authority, FeedTables tables, AnswerLog log, Clock clock) {
        this.authority = authority;
        this.tables = tables;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A part of a feed.
     *
     * @param items what may be delivered, in order
     * @param last the number up to which the feed was looked at; where the next part begins
     */
    public record Part(List<FeedItem> items, long last) {}

    /** The part behind this number; an agency that takes no part at present is told nothing. */
    public Part after(AgencyId agency, long number, int limit) {
        if (!takesPart(agency)) {
            return new Part(List.of(), number);
        }
        var items = fetched(agency, number, Math.min(limit, PAGE));
        if (items.isEmpty()) {
            return new Part(List.of(), number);
        }
        var visible = visible(agency, items);
        return new Part(
                items.stream()
                        .map(item -> visible.contains(item.record()) ? item : item.takenBack())
                        .toList(),
                items.getLast().number());
    }

    private boolean takesPart(AgencyId agency) {
        var now = clock.instant();
        return authority.isInForce(agency, now) && !authority.isSuspended(agency, NOBODY, now);
    }

    /** What has numbers, and as much of what waits for one as there is room for. */
    private List<FeedItem> fetched(AgencyId agency, long number, int limit) {
        var items = tables.after(agency, number, limit);
        long place = 0;
        while (items.size() < limit) {
            var waiting = tables.waiting(agency, place, PAGE);
            if (waiting.isEmpty()) {
                return items;
            }
            var visible = visible(agency, waiting.stream().map(FeedTables.Waiting::item).toList());
            var delivered =
                    waiting.stream()
                            .filter(w -> w.item().isTakenBack() || visible.contains(record(w)))
                            .map(w -> w.item().itemId())
                            .toList();
            if (!delivered.isEmpty()) {
                log.record(
                        List.of(),
                        List.of(new ItemsDelivered(agency, delivered, clock.instant())),
                        clock.instant());
                items = tables.after(agency, number, limit);
            }
            place = waiting.getLast().place();
        }
        return items;
    }

    private static RecordId record(FeedTables.Waiting waiting) {
        return waiting.item().record();
    }

    private Set<RecordId> visible(AgencyId agency, Collection<FeedItem> items) {
        var visible = new HashSet<RecordId>();
        try (var snapshot = authority.snapshot()) {
            var ids = items.stream().map(FeedItem::record).distinct().toList();
            var records = snapshot.records(ids).stream().map(Envelope::record).toList();
            var facts = SortedFacts.of(snapshot.facts(List.of(agency), records, Set.of()));
            var reader = Reader.feed(agency);
            var at = clock.instant();
            for (var record : records) {
                var ruling =
                        Rulings.rule(
                                new Question(
                                        record,
                                        null,
                                        reader,
                                        FeedRulings.PURPOSE,
                                        null,
                                        at,
                                        snapshot.position()),
                                facts.around(record, null));
                if (ruling.isUnavailable()) {
                    throw new AuthorityUnreadable(
                            new IllegalStateException("not exactly one policy is in force"));
                }
                if (!ruling.shown().isEmpty()) {
                    visible.add(record.id());
                }
            }
        }
        return visible;
    }
}
