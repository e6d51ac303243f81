package org.safeguardinghub.feed;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.feed.FeedDesk.Pair;
import org.safeguardinghub.feed.FeedEvent.Concerned;
import org.safeguardinghub.feed.FeedEvent.Decision;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.Telling;
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
     * Rules on every pair, and makes durable what comes of it together with the rulings. Of what
     * would change nothing, nothing is kept.
     */
    void decide(Map<AgencyId, Map<Pair, Reason>> byAgency, Moment moment, FeedTables tables) {
        var decided = new ArrayList<ItemsDecided>();
        var answers = new ArrayList<AnswerRuled>();
        var index = FactsByAgency.of(moment.facts());
        byAgency.forEach(
                (agency, pairs) -> {
                    var reader = Reader.feed(agency);
                    var told = tables.told(agency, ids(pairs.keySet()));
                    var rulings = new ArrayList<byte[]>();
                    var decisions = new ArrayList<Decision>();
                    var answer = answerId(agency, moment, pairs.keySet());
                    for (var one : rule(pairs, reader, index.of(agency), moment)) {
                        if (one.isNewsTo(told.contains(one.record().id()))) {
                            decisions.add(decision(one, new RulingId(answer, rulings.size())));
                            rulings.add(RulingCodec.encode(one.ruling()));
                        }
                    }
                    var concerned = tables.notYetConcerned(agency, concerned(pairs.keySet()));
                    if (!rulings.isEmpty()) {
                        answers.add(answer(answer, reader, moment, rulings));
                    }
                    if (!rulings.isEmpty() || !concerned.isEmpty()) {
                        decided.add(new ItemsDecided(agency, concerned, decisions));
                    }
                });
        log.record(answers, decided, moment.at());
    }

    /** A pair that was ruled on. */
    private record Ruled(Pair pair, Reason reason, Ruling ruling) {
        RuledRecord record() {
            return pair.envelope().record();
        }

        boolean isSeen() {
            return !ruling.shown().isEmpty();
        }

        boolean isNewsTo(boolean told) {
            return isSeen() ? !told || reason.isChange() : told;
        }
    }

    private static List<Ruled> rule(
            Map<Pair, Reason> pairs, Reader reader, List<Fact> facts, Moment moment) {
        var sorted = SortedFacts.of(facts);
        var ruled = new ArrayList<Ruled>();
        pairs.forEach(
                (pair, reason) -> {
                    var around = sorted.around(pair.envelope().record(), null);
                    var ruling = Rulings.rule(question(pair, reader, moment), around);
                    if (ruling.isUnavailable()) {
                        throw new IllegalStateException(
                                "no ruling is possible: not exactly one policy version is in"
                                        + " force");
                    }
                    ruled.add(new Ruled(pair, reason, ruling));
                });
        return ruled;
    }

    private static Set<RecordId> ids(Collection<Pair> pairs) {
        var ids = new HashSet<RecordId>();
        pairs.forEach(pair -> ids.add(pair.envelope().record().id()));
        return ids;
    }

    private static List<Concerned> concerned(Collection<Pair> pairs) {
        return pairs.stream()
                .map(Pair::envelope)
                .map(envelope -> new Concerned(envelope.record().id(), envelope.position()))
                .toList();
    }

    private Decision decision(Ruled one, RulingId ruling) {
        var record = one.record();
        return one.isSeen()
                ? new Decision(
                        record.id(),
                        true,
                        telling(one, FeedItem.recorded(record.type()), ruling),
                        one.reason().isChange()
                                ? telling(one, FeedItem.changed(record.type()), ruling)
                                : null)
                : new Decision(
                        record.id(),
                        false,
                        null,
                        telling(one, FeedItem.takenBack(one.reason().kind()), ruling));
    }

    private Telling telling(Ruled one, String type, RulingId ruling) {
        var record = one.record();
        var reason = one.reason();
        return new Telling(
                itemId(type, one.pair().agency(), record.id(), reason.position()),
                type,
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

    /** Another one whenever it is ruled again, as something else may come of it. */
    private UUID answerId(AgencyId agency, Moment moment, Set<Pair> pairs) {
        var text = new StringBuilder("feed answer:").append(agency).append(':');
        text.append(moment.position()).append(':').append(moment.at());
        pairs.forEach(pair -> text.append(':').append(pair.envelope().record().id()));
        return ids.of(text.toString());
    }
}
