package org.safeguardinghub.feed;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Reach;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns news into items: who may be concerned becomes a candidate, who may see something at SUMMARY
 * or more is told, and who was told and sees it no more is told that. Works out everything from one
 * snapshot, with one question for all facts.
 */
public final class FeedDesk {
    /** How many records of one agency are ruled on with the facts of one moment. */
    private static final int AT_A_TIME = 200;

    /** By how much the clocks of two nodes differ at the most. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** By their news, and what one of them brings at once by age: it tells nothing of others. */
    private static final Comparator<Map.Entry<Pair, Reason>> IN_ORDER =
            Comparator.<Map.Entry<Pair, Reason>>comparingLong(due -> due.getValue().position())
                    .thenComparingLong(due -> due.getKey().envelope().position());

    private final Authority authority;
    private final FeedRulings rulings;
    private final FeedTables tables;
    private final FeedBell bell;
    private final Clock clock;

    public FeedDesk(
            Authority authority,
            AnswerLog log,
            NewsIds ids,
            FeedTables tables,
            FeedBell bell,
            Clock clock) {
        this.authority = authority;
        this.rulings = new FeedRulings(log, ids);
        this.tables = tables;
        this.bell = bell;
        this.clock = clock;
    }

    /** One agency and one record between which news may have changed something. */
    record Pair(AgencyId agency, Envelope envelope) {}

    /** What is to be ruled on again: these pairs, and all that these agencies may see. */
    private record Work(Map<Pair, Reason> pairs, Map<AgencyId, Reason> agencies) {
        Work() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        void add(Collection<AgencyId> agencies, Collection<Envelope> records, Reason reason) {
            for (var agency : agencies) {
                records.forEach(r -> pairs.merge(new Pair(agency, r), reason, Reason::or));
            }
        }
    }

    /**
     * In the transaction of who calls, which keeps others from telling meanwhile. What is told is
     * kept before that is committed; told again after a failure, it changes nothing.
     */
    void tell(Collection<News> news) {
        tables.holdTime();
        var work = new Work();
        Moment moment;
        try (var snapshot = authority.snapshot()) {
            for (var one : news) {
                switch (one) {
                    case News.OfRecord(var record, var onlyFor, var reason) -> {
                        var records = snapshot.records(List.of(record));
                        if (onlyFor == null) {
                            addRecords(work, snapshot, records, reason);
                        } else {
                            work.add(Set.of(onlyFor), records, reason);
                            for (var envelope : records) {
                                var owner = Set.of(envelope.record().owner());
                                work.add(owner, List.of(envelope), reason);
                            }
                        }
                    }
                    case News.OfFacts(var facts, var reason) ->
                            Reach.ofFacts(snapshot, facts)
                                    .forEach(reach -> add(work, snapshot, reach, reason));
                }
            }
            moment = moment(snapshot, work);
        }
        tell(work, moment);
    }

    /**
     * Tells of what began or ran out by itself since the last time, up to now. Repeats a little of
     * what was looked at before, which changes nothing: the clocks of nodes differ.
     */
    void tellOfTime() {
        var since = tables.holdTime().minus(SKEW);
        var now = clock.instant();
        if (now.isBefore(since)) {
            return;
        }
        var work = new Work();
        Moment moment;
        try (var snapshot = authority.snapshot()) {
            var reason = new Reason(Reason.Kind.RULED_AGAIN, snapshot.position(), now);
            Reach.ofTime(snapshot, since, now)
                    .forEach(
                            reach ->
                                    add(
                                            work,
                                            snapshot,
                                            new Reach(
                                                    false,
                                                    reach.agency(),
                                                    reach.subjects(),
                                                    reach.record()),
                                            reason));
            moment = moment(snapshot, work);
        }
        tell(work, moment);
        tables.moveTime(now);
    }

    private void tell(Work work, Moment moment) {
        tell(work.pairs(), moment);
        work.agencies().forEach(this::ruleAgain);
    }

    /** All that an agency may be concerned with, some of it at a time. */
    private void ruleAgain(AgencyId agency, Reason reason) {
        var records = tables.candidates(agency);
        for (int from = 0; from < records.size(); from += AT_A_TIME) {
            var some = records.subList(from, Math.min(from + AT_A_TIME, records.size()));
            var work = new Work();
            Moment moment;
            try (var snapshot = authority.snapshot()) {
                work.add(Set.of(agency), snapshot.records(some), reason);
                moment = moment(snapshot, work);
            }
            tell(work.pairs(), moment);
        }
    }

    private void tell(Map<Pair, Reason> pairs, Moment moment) {
        if (pairs.isEmpty()) {
            return;
        }
        var byAgency = new TreeMap<AgencyId, Map<Pair, Reason>>();
        pairs.entrySet().stream()
                .sorted(IN_ORDER)
                .forEach(
                        e ->
                                byAgency.computeIfAbsent(
                                                e.getKey().agency(), a -> new LinkedHashMap<>())
                                        .put(e.getKey(), e.getValue()));
        rulings.decide(byAgency, moment, tables);
    }

    /** Wakes whoever waits for items; called when they are committed. */
    void ring() {
        bell.ring();
    }

    private void add(Work work, Snapshot snapshot, Reach reach, Reason news) {
        var reason = news.ofShare(reach.ofShare());
        var agency = reach.agency();
        var record = reach.record();
        if (record == null && reach.subjects().isEmpty()) {
            var agencies = agency == null ? tables.agencies() : Set.of(agency);
            agencies.forEach(one -> work.agencies().merge(one, reason, Reason::or));
            return;
        }
        var records =
                record == null
                        ? snapshot.recordsAbout(snapshot.perhaps(reach.subjects()))
                        : snapshot.records(List.of(record));
        if (agency == null) {
            addRecords(work, snapshot, records, reason);
        } else {
            work.add(Set.of(agency), records, reason);
        }
    }

    /** Everybody who has or had to do with these records, or was told of them. */
    private void addRecords(
            Work work, Snapshot snapshot, Collection<Envelope> records, Reason reason) {
        var ids = new HashSet<RecordId>();
        var subjects = new HashSet<SubjectId>();
        var agencies = new LinkedHashSet<AgencyId>();
        for (var envelope : records) {
            ids.add(envelope.record().id());
            subjects.addAll(envelope.record().subjects());
            agencies.add(envelope.record().owner());
        }
        agencies.addAll(snapshot.agenciesAround(snapshot.persons(subjects), ids));
        agencies.addAll(tables.agenciesTold(ids));
        work.add(agencies, records, reason);
    }

    /** Not before any of the news was recorded, however late this node's clock is. */
    private Moment moment(Snapshot snapshot, Work work) {
        var agencies = new HashSet<AgencyId>();
        var records = new HashSet<RuledRecord>();
        var at = clock.instant();
        for (var due : work.pairs().entrySet()) {
            var pair = due.getKey();
            agencies.add(pair.agency());
            records.add(pair.envelope().record());
            at = due.getValue().at().isAfter(at) ? due.getValue().at() : at;
        }
        var facts = snapshot.facts(agencies, records, Set.of());
        return new Moment(facts, at, snapshot.position());
    }
}
