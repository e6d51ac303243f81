package org.safeguardinghub.feed;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Rulings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An agency's items as they may be delivered now, by whichever exit. An item whose authority went
 * before it was delivered is left out; the news that something was taken back always goes.
 */
public final class FeedReading {
    /** The most items that are delivered on the facts of one moment. */
    public static final int PAGE = 100;

    private final Authority authority;
    private final FeedTables tables;
    private final Clock clock;

    public FeedReading(Authority authority, FeedTables tables, Clock clock) {
        this.authority = authority;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * A part of a feed.
     *
     * @param items what may be delivered, in order
     * @param last the number up to which the feed was looked at; where the next part begins
     */
    public record Part(List<FeedItem> items, long last) {}

    public Part after(AgencyId agency, long number, int limit) {
        var items = tables.after(agency, number, Math.min(limit, PAGE));
        if (items.isEmpty()) {
            return new Part(List.of(), number);
        }
        var visible = visible(agency, items);
        return new Part(
                items.stream()
                        .filter(i -> i.isTakenBack() || visible.contains(i.record()))
                        .toList(),
                items.getLast().number());
    }

    private Set<RecordId> visible(AgencyId agency, List<FeedItem> items) {
        var visible = new HashSet<RecordId>();
        try (var snapshot = authority.snapshot()) {
            Map<RecordId, Envelope> records = new HashMap<>();
            var subjects = new HashSet<SubjectId>();
            for (var envelope :
                    snapshot.records(items.stream().map(FeedItem::record).distinct().toList())) {
                records.put(envelope.record().id(), envelope);
                subjects.addAll(envelope.record().subjects());
            }
            var facts =
                    snapshot.facts(
                            List.of(agency),
                            new ArrayList<>(records.keySet()),
                            snapshot.persons(subjects));
            var reader = Reader.feed(agency);
            var at = clock.instant();
            for (var envelope : records.values()) {
                var ruling =
                        Rulings.rule(
                                new Question(
                                        envelope.record(),
                                        null,
                                        reader,
                                        FeedRulings.PURPOSE,
                                        null,
                                        at,
                                        snapshot.position()),
                                facts);
                if (!ruling.shown().isEmpty()) {
                    visible.add(envelope.record().id());
                }
            }
        }
        return visible;
    }
}
