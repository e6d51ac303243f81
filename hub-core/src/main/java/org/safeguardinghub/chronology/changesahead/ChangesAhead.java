package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts, over the records of one agency, what rulings would say otherwise if an agreement or a
 * version of the policy came into force: each question is ruled twice by the rules in use, without
 * and with it. Records that are alike are ruled once, and so are readers whom a record's facts do
 * not name. It asks no clock and no store, and what it keeps does not grow with the number of
 * records.
 */
public final class ChangesAhead {
    /** Likenesses kept: some hundred bytes each. */
    private static final int MOST_KEPT = 20_000;

    private static final UUID GRANT = new UUID(4, 1);

    private final AgencyId owner;
    private final Moment moment;
    private final Standing standing;
    private final List<Readers> groups;
    private final Map<AgencyId, Integer> groupOf = new HashMap<>();
    private final List<Fact> before;
    private final List<Fact> after;
    private final Map<Likeness, Outcome> ruled = new HashMap<>();
    private final List<Map<Move, Long>> ofGroups = new ArrayList<>();
    private final Map<Change, Long> ofNamed = new HashMap<>();

    /**
     * Begins to count.
     *
     * @param facts every policy, agreement, register row and suspension; others count for nothing
     * @param ahead as a fact of the moment at which it would come into force
     */
    public ChangesAhead(
            AgencyId owner, Collection<? extends Fact> facts, Ahead ahead, Moment moment) {
        this.owner = owner;
        this.moment = moment;
        this.standing = new Standing(facts, moment);
        this.groups = Readers.of(owner, standing, ahead);
        this.before = standing.without();
        this.after = standing.with(ahead);
        for (int n = 0; n < groups.size(); n++) {
            int group = n;
            groups.get(n).agencies().forEach(agency -> groupOf.put(agency, group));
            ofGroups.add(new HashMap<>());
        }
    }

    /** Whether nobody reads otherwise, whatever there is to read. */
    public boolean concernsNobody() {
        return groups.isEmpty();
    }

    /**
     * A record of the owner, with every fact about it and about its persons.
     *
     * @param number how many there are that differ from it by nothing but their ids
     */
    public void add(RuledRecord record, Collection<Fact> around, long number) {
        var alike = Likeness.of(record, around.stream().filter(this::matters).toList());
        var outcome = ruled.get(alike);
        if (outcome == null) {
            if (ruled.size() == MOST_KEPT) {
                ruled.clear();
            }
            outcome = outcome(alike);
            ruled.put(alike, outcome);
        }
        count(outcome, number);
    }

    private boolean matters(Fact fact) {
        var concerned = fact.concerns();
        return moment.includes(fact)
                && (concerned == null || concerned.equals(owner) || groupOf.containsKey(concerned));
    }

    /** How many records change in which way; what does not change is not there. */
    public SortedMap<Change, Long> counts() {
        var counts = new TreeMap<Change, Long>();
        for (int n = 0; n < groups.size(); n++) {
            for (var reader : groups.get(n).agencies()) {
                ofGroups.get(n)
                        .forEach(
                                (move, records) ->
                                        counts.merge(move.of(reader), records, Long::sum));
            }
        }
        ofNamed.forEach((change, records) -> counts.merge(change, records, Long::sum));
        counts.values().removeIf(records -> records == 0);
        return counts;
    }

    private void count(Outcome outcome, long number) {
        for (int n = 0; n < outcome.ofGroups().size(); n++) {
            var counts = ofGroups.get(n);
            outcome.ofGroups().get(n).forEach(move -> counts.merge(move, number, Long::sum));
        }
        // counted with its group, and then apart from it
        outcome.ofNamed()
                .forEach(
                        (reader, moves) -> {
                            var others = outcome.ofGroups().get(groupOf(reader));
                            others.forEach(
                                    move -> ofNamed.merge(move.of(reader), -number, Long::sum));
                            moves.forEach(
                                    move -> ofNamed.merge(move.of(reader), number, Long::sum));
                        });
    }

    private int groupOf(AgencyId reader) {
        return Objects.requireNonNull(groupOf.get(reader));
    }

    private Outcome outcome(Likeness alike) {
        if (isHiddenFromOwner(alike)) {
            return Outcome.NOTHING;
        }
        var named = NamedAgencies.in(alike.facts());
        var moves = new ArrayList<Set<Move>>();
        var apart = new HashMap<AgencyId, Set<Move>>();
        for (var group : groups) {
            moves.add(
                    group.agencies().stream()
                            .filter(agency -> !named.contains(agency))
                            .findFirst()
                            .map(agency -> moves(alike, agency, group.purposes()))
                            .orElse(Set.of()));
            group.agencies().stream()
                    .filter(named::contains)
                    .forEach(agency -> apart.put(agency, moves(alike, agency, group.purposes())));
        }
        return new Outcome(moves, apart);
    }

    private Set<Move> moves(Likeness alike, AgencyId reader, Set<Purpose> purposes) {
        var moves = new HashSet<Move>();
        for (var purpose : purposes) {
            var without = levels(alike, reader, purpose, before);
            levels(alike, reader, purpose, after)
                    .forEach(
                            (category, level) -> {
                                var now = without.getOrDefault(category, Level.NONE);
                                if (level != now) {
                                    moves.add(new Move(purpose, category, now, level));
                                }
                            });
        }
        return moves;
    }

    private boolean isHiddenFromOwner(Likeness alike) {
        return levels(alike, owner, Purpose.CHILD_PROTECTION, before).values().stream()
                .allMatch(level -> level == Level.NONE);
    }

    private Map<Category, Level> levels(
            Likeness alike, AgencyId reader, Purpose purpose, List<Fact> inForce) {
        var question =
                new Question(
                        alike.record(),
                        null,
                        Somebody.of(reader, purpose),
                        purpose,
                        null,
                        moment.at(),
                        moment.position());
        var facts = new ArrayList<Fact>(alike.facts());
        facts.addAll(inForce);
        facts.addAll(standing.about(agenciesIn(alike, reader)));
        if (purpose == Purpose.EMERGENCY) {
            facts.addAll(granted(alike, reader));
        }
        var ruling = Rulings.rule(question, facts);
        if (ruling.isUnavailable()) {
            throw new NothingCanBeRuled();
        }
        return ruling.levels();
    }

    /** The reader, the owner, and the coordinators who opened the record. */
    private Set<AgencyId> agenciesIn(Likeness alike, AgencyId reader) {
        var agencies = new HashSet<>(Set.of(owner));
        agencies.add(reader);
        for (var fact : alike.facts()) {
            if (fact instanceof Fact.Opening opening) {
                agencies.add(opening.coordinator());
            }
        }
        return agencies;
    }

    /** An emergency opens nothing without a grant: as if somebody had one for each person. */
    private static List<Fact> granted(Likeness alike, AgencyId reader) {
        var always = Validity.since(Instant.EPOCH);
        return alike.record().subjects().stream()
                .<Fact>map(
                        subject ->
                                new Fact.EmergencyGrant(
                                        GRANT, 0, always, subject, reader, Somebody.SUB))
                .toList();
    }
}
