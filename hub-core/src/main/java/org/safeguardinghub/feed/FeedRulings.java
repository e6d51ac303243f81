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
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.util.ArrayList;
import java.util.Collection;
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
    private final NewsIds ids;

    FeedRulings(AnswerLog log, NewsIds ids) {
        this.log = log;
        this.ids = ids;
    }

    /**
     * Rules on every pair. What waits to be told and may not be seen any more is unsaid.
     *
     * @return what to tell each agency, in the order of the news; their numbers are still to be
     *     given
     */
    Map<AgencyId, List<FeedItem>> rule(
            Map<AgencyId, Map<Pair, Reason>> byAgency, Moment moment, FeedTables tables) {
        var items = new LinkedHashMap<AgencyId, List<FeedItem>>();
        var answers = new ArrayList<AnswerRuled>();
        var index = FactsByAgency.of(moment.facts());
        byAgency.forEach(
                (agency, pairs) -> {
                    var reader = Reader.feed(agency);
                    var ruled = rule(pairs, reader, index.of(agency), moment);
                    tables.unsay(agency, ids(ruled.stream().filter(one -> !one.isSeen()).toList()));
                    var told = tables.told(agency, ids(ruled));
                    var toTell = new ArrayList<FeedItem>();
                    var rulings = new ArrayList<byte[]>();
                    var answer = answerId(agency, moment.position(), pairs.keySet());
                    for (var one : ruled) {
                        var type = type(one, told.contains(one.record().id()));
                        if (type != null) {
                            toTell.add(item(one, type, new RulingId(answer, rulings.size())));
                            rulings.add(RulingCodec.encode(one.ruling()));
                        }
                    }
                    if (!rulings.isEmpty()) {
                        items.put(agency, toTell);
                        answers.add(answer(answer, reader, moment, rulings));
                    }
                });
        log.record(answers);
        return items;
    }

    /** A pair that was ruled on. */
    private record Ruled(Pair pair, Reason reason, Ruling ruling) {
        RuledRecord record() {
            return pair.envelope().record();
        }

        boolean isSeen() {
            return !ruling.shown().isEmpty();
        }
    }

    private static List<Ruled> rule(
            Map<Pair, Reason> pairs, Reader reader, List<Fact> facts, Moment moment) {
        var ruled = new ArrayList<Ruled>();
        pairs.forEach(
                (pair, reason) -> {
                    var ruling = Rulings.rule(question(pair, reader, moment), facts);
                    if (ruling.isUnavailable()) {
                        throw new IllegalStateException(
                                "no ruling is possible: not exactly one policy version is in"
                                        + " force");
                    }
                    ruled.add(new Ruled(pair, reason, ruling));
                });
        return ruled;
    }

    private static Set<RecordId> ids(Collection<Ruled> ruled) {
        var ids = new HashSet<RecordId>();
        ruled.forEach(one -> ids.add(one.record().id()));
        return ids;
    }

    /** What to call the news, or null when there is nothing to tell. */
    private static @Nullable String type(Ruled one, boolean told) {
        if (!one.isSeen()) {
            return told ? FeedItem.takenBack(one.reason().kind()) : null;
        }
        var record = one.record().type();
        if (!told) {
            return FeedItem.recorded(record);
        }
        return one.reason().isChange() ? FeedItem.changed(record) : null;
    }

    private FeedItem item(Ruled one, String type, RulingId ruling) {
        var record = one.record();
        var agency = one.pair().agency();
        var reason = one.reason();
        return new FeedItem(
                agency,
                0,
                itemId(type, agency, record.id(), reason.position()),
                type,
                record.id(),
                record.type(),
                reason.position(),
                reason.at(),
                ruling.toString());
    }

    /** The id of an item, the same whenever the same news is worked out again. */
    private UUID itemId(String type, AgencyId agency, RecordId record, long position) {
        return ids.of(type + ":" + agency + ":" + record + ":" + position);
    }

    private static Question question(Pair pair, Reader reader, Moment moment) {
        return new Question(
                pair.envelope().record(),
                null,
                reader,
                PURPOSE,
                null,
                moment.at(),
                moment.position());
    }

    private static AnswerRuled answer(UUID id, Reader reader, Moment moment, List<byte[]> rulings) {
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
                moment.at(),
                moment.position(),
                rulings);
    }

    private UUID answerId(AgencyId agency, long position, Set<Pair> pairs) {
        var text = new StringBuilder("feed answer:").append(agency).append(':').append(position);
        pairs.forEach(pair -> text.append(':').append(pair.envelope().record().id()));
        return ids.of(text.toString());
    }
}
