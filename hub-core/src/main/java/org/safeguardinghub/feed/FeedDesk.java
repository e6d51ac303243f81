package org.safeguardinghub.feed;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns news into items: who may be concerned becomes a candidate, and who may see something at
 * SUMMARY or more is told. Works out everything from one snapshot, with one question for all facts.
 */
public final class FeedDesk {
    private final Authority authority;
    private final FeedRulings rulings;
    private final FeedTables tables;
    private final FeedBell bell;
    private final Clock clock;

    public FeedDesk(
            Authority authority, AnswerLog log, FeedTables tables, FeedBell bell, Clock clock) {
        this.authority = authority;
        this.rulings = new FeedRulings(log);
        this.tables = tables;
        this.bell = bell;
        this.clock = clock;
    }

    /** One agency and one record between which news may have changed something. */
    record Pair(AgencyId agency, Envelope envelope) {}

    void tell(List<News> news) {
        var told = new LinkedHashMap<Pair, News>();
        List<Fact> facts;
        Instant at;
        long position;
        try (var snapshot = authority.snapshot()) {
            for (var one : news) {
                pairs(snapshot, one).forEach(pair -> told.put(pair, one));
            }
            facts = facts(snapshot, told.keySet());
            at = clock.instant();
            position = snapshot.position();
        }
        tables.addCandidates(told.keySet());
        var byAgency = new TreeMap<AgencyId, Map<Pair, News>>();
        told.forEach(
                (pair, one) ->
                        byAgency.computeIfAbsent(pair.agency(), a -> new LinkedHashMap<>())
                                .put(pair, one));
        rulings.rule(byAgency, facts, at, position, tables).forEach(tables::append);
    }

    /** Wakes whoever waits for items; called when they are committed. */
    void ring() {
        bell.ring();
    }

    private static Collection<Pair> pairs(Snapshot snapshot, News news) {
        return switch (news) {
            case News.Began began -> {
                var persons = snapshot.persons(began.subjects());
                var agencies = around(snapshot, persons, Set.of(began.record()));
                agencies.add(began.owner());
                yield cross(agencies, snapshot.records(List.of(began.record())));
            }
            case News.Changed changed ->
                    aroundRecord(snapshot, changed.record()).stream()
                            .filter(pair -> concerns(changed, pair))
                            .toList();
            case News.Withdrawn withdrawn -> aroundRecord(snapshot, withdrawn.record());
            case News.Joined joined -> {
                var persons = snapshot.persons(List.of(joined.person()));
                var records = snapshot.recordsAbout(persons);
                var agencies = around(snapshot, persons, ids(records));
                records.forEach(record -> agencies.add(record.record().owner()));
                yield cross(agencies, records);
            }
            case News.CameIn in ->
                    cross(
                            Set.of(in.agency()),
                            snapshot.recordsAbout(snapshot.persons(List.of(in.person()))));
            case News.Given given -> cross(given.agencies(), covered(snapshot, given.covered()));
            case News.TakenBack back -> cross(back.agencies(), covered(snapshot, back.covered()));
        };
    }

    private static boolean concerns(News.Changed changed, Pair pair) {
        return changed.onlyFor() == null
                || pair.agency().equals(changed.onlyFor())
                || pair.agency().equals(pair.envelope().record().owner());
    }

    private static List<Pair> aroundRecord(Snapshot snapshot, RecordId record) {
        var records = snapshot.records(List.of(record));
        var subjects = new HashSet<SubjectId>();
        records.forEach(one -> subjects.addAll(one.record().subjects()));
        var agencies = around(snapshot, snapshot.persons(subjects), ids(records));
        records.forEach(one -> agencies.add(one.record().owner()));
        return cross(agencies, records);
    }

    private static List<Envelope> covered(Snapshot snapshot, News.Covered covered) {
        return switch (covered) {
            case News.Covered.OneRecord(var record) -> snapshot.records(List.of(record));
            case News.Covered.AllAbout(var subject, var owner) ->
                    snapshot.recordsAbout(snapshot.persons(List.of(subject))).stream()
                            .filter(e -> e.record().owner().equals(owner))
                            .toList();
        };
    }

    private static Set<AgencyId> around(
            Snapshot snapshot, Set<SubjectId> persons, Set<RecordId> records) {
        return new LinkedHashSet<>(snapshot.agenciesAround(persons, records));
    }

    private static Set<RecordId> ids(Collection<Envelope> records) {
        var ids = new HashSet<RecordId>();
        records.forEach(record -> ids.add(record.record().id()));
        return ids;
    }

    private static List<Pair> cross(Collection<AgencyId> agencies, Collection<Envelope> records) {
        var pairs = new ArrayList<Pair>();
        for (var agency : agencies) {
            records.forEach(record -> pairs.add(new Pair(agency, record)));
        }
        return pairs;
    }

    private static List<Fact> facts(Snapshot snapshot, Set<Pair> pairs) {
        var agencies = new HashSet<AgencyId>();
        var records = new HashMap<RecordId, Envelope>();
        var subjects = new HashSet<SubjectId>();
        for (var pair : pairs) {
            agencies.add(pair.agency());
            records.put(pair.envelope().record().id(), pair.envelope());
            subjects.addAll(pair.envelope().record().subjects());
        }
        return snapshot.facts(agencies, records.keySet(), snapshot.persons(subjects));
    }
}
