package org.safeguardinghub.feed;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.feed.FeedDesk.Pair;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides what each agency is told, and makes those rulings durable before anything is told. */
final class FeedRulings {
    /** The purpose for which an agency's feed is ruled on (interfaces, section 4). */
    static final Purpose PURPOSE = Purpose.CHILD_PROTECTION;

    private final AnswerLog log;

    FeedRulings(AnswerLog log) {
        this.log = log;
    }

    /**
     * Rules on every pair.
     *
     * @return what to tell each agency, in the order of the news; their numbers are still to be
     *     given
     */
    Map<AgencyId, List<FeedItem>> rule(
            Map<AgencyId, Map<Pair, News>> byAgency,
            List<Fact> facts,
            Instant at,
            long position,
            FeedTables tables) {
        var items = new LinkedHashMap<AgencyId, List<FeedItem>>();
        var answers = new ArrayList<AnswerRuled>();
        var index = FactsByAgency.of(facts);
        byAgency.forEach(
                (agency, pairs) -> {
                    var reader = Reader.feed(agency);
                    var toTell = new ArrayList<FeedItem>();
                    var rulings = new ArrayList<byte[]>();
                    var told = tables.told(agency, pairs.keySet());
                    var lost = tables.lost(agency, withdrawn(pairs));
                    var answer = answerId(agency, position, pairs.keySet());
                    pairs.forEach(
                            (pair, news) -> {
                                var ruling =
                                        Rulings.rule(
                                                question(pair, reader, at, position),
                                                index.of(agency));
                                if (ruling.isUnavailable()) {
                                    throw new IllegalStateException(
                                            "no ruling is possible: not exactly one policy"
                                                    + " version is in force");
                                }
                                var type = type(news, pair, ruling, told, lost);
                                if (type != null) {
                                    var id = new RulingId(answer, rulings.size());
                                    toTell.add(item(pair, news, type, id));
                                    rulings.add(RulingCodec.encode(ruling));
                                }
                            });
                    if (!rulings.isEmpty()) {
                        items.put(agency, toTell);
                        answers.add(answer(answer, reader, at, position, rulings));
                    }
                });
        log.record(answers);
        return items;
    }

    private static Set<Pair> withdrawn(Map<Pair, News> pairs) {
        var withdrawn = new HashSet<>(pairs.keySet());
        withdrawn.removeIf(pair -> !(pairs.get(pair) instanceof News.Withdrawn));
        return withdrawn;
    }

    /** What to call the news, or null when there is nothing to tell. */
    private static @Nullable String type(
            News news, Pair pair, Ruling ruling, Set<UUID> told, Set<RecordId> lost) {
        boolean sees = !ruling.shown().isEmpty();
        boolean wasTold = told.contains(recordedId(pair));
        if (news instanceof News.TakenBack) {
            return wasTold && !sees ? FeedItem.TAKEN_BACK : null;
        }
        if (news instanceof News.Withdrawn && wasTold && !sees) {
            // who had lost it before learns nothing more of it
            return lost.contains(pair.envelope().record().id()) ? null : FeedItem.WITHDRAWN;
        }
        var record = pair.envelope().record().type();
        if ((news instanceof News.Changed || news instanceof News.Withdrawn) && wasTold) {
            return sees ? FeedItem.changed(record) : null;
        }
        return sees && !wasTold ? FeedItem.recorded(record) : null;
    }

    /** An agency is told of a record once, whatever made it visible. */
    static UUID recordedId(Pair pair) {
        var envelope = pair.envelope();
        return News.itemId("recorded", pair.agency(), envelope.record().id(), envelope.position());
    }

    private static FeedItem item(Pair pair, News news, String type, RulingId ruling) {
        var record = pair.envelope().record();
        return new FeedItem(
                pair.agency(),
                0,
                itemId(pair, news, type),
                type,
                record.id(),
                record.type(),
                news.position(),
                news.at(),
                ruling.toString());
    }

    private static UUID itemId(Pair pair, News news, String type) {
        var record = pair.envelope().record();
        if (type.equals(FeedItem.recorded(record.type()))) {
            return recordedId(pair);
        }
        var what = news instanceof News.TakenBack ? "recalled" : "changed";
        return News.itemId(what, pair.agency(), record.id(), news.position());
    }

    private static Question question(Pair pair, Reader reader, Instant at, long position) {
        return new Question(pair.envelope().record(), null, reader, PURPOSE, null, at, position);
    }

    private static AnswerRuled answer(
            UUID id, Reader reader, Instant at, long position, List<byte[]> rulings) {
        return new AnswerRuled(
                id,
                AnswerRuled.Exit.FEED,
                reader.agency(),
                reader.sub(),
                reader.roles(),
                PURPOSE,
                null,
                null,
                null,
                at,
                position,
                rulings);
    }

    private static UUID answerId(AgencyId agency, long position, Set<Pair> pairs) {
        var text = new StringBuilder("feed answer:").append(agency).append(':').append(position);
        pairs.forEach(pair -> text.append(':').append(pair.envelope().record().id()));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
