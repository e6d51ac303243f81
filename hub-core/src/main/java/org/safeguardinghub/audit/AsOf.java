package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader could see of a person on one instant, as known at another: the rulings over the log
 * cut after the last event recorded at or before the second, with every validity taken at the
 * first. It answers a question about a look and is none itself; whoever asks it is ruled on and
 * recorded elsewhere. Source: sharing rules, section 4, law 9.
 */
public final class AsOf {
    private final Authority authority;

    public AsOf(Authority authority) {
        this.authority = authority;
    }

    /**
     * Whose view of whom is asked for.
     *
     * @param valid when the reader is taken to have looked
     */
    public record Asked(
            Reader reader,
            @Nullable Purpose purpose,
            @Nullable String caseReference,
            SubjectId subject,
            Instant valid) {}

    /**
     * A record as it was known then, and how it would have been ruled on.
     *
     * @param released whose protected names its owner had released to the reader
     */
    public record Seen(Envelope envelope, Ruling ruling, Set<String> released) {}

    /**
     * One ruling for each record about the person that was known then, those that were absent for
     * the reader too, in the order of their positions.
     *
     * @param known up to when what was recorded counts
     */
    public List<Ruling> rulings(Asked asked, Instant known) {
        try (var then = authority.snapshotKnownAt(known)) {
            return seen(then, asked).stream().map(Seen::ruling).toList();
        }
    }

    /** The same with the records themselves, of what this snapshot knows. */
    public static List<Seen> seen(Snapshot then, Asked asked) {
        return seen(then, then.position(), asked);
    }

    /**
     * A link that was undone by then may still have joined at the instant, so everybody is looked
     * at who was ever joined.
     */
    static List<Seen> seen(Snapshot then, long position, Asked asked) {
        var subject = asked.subject();
        var records =
                then.recordsAbout(then.perhaps(List.of(subject))).stream()
                        .sorted(Comparator.comparingLong(Envelope::position))
                        .toList();
        var named = new HashSet<>(Set.of(subject));
        records.forEach(envelope -> named.addAll(envelope.record().subjects()));
        var facts =
                then.facts(
                        List.of(asked.reader().agency()),
                        records.stream().map(Envelope::record).toList(),
                        then.perhaps(named));
        var sorted = SortedFacts.of(facts);
        var person = joined(subject, facts, asked.valid());
        return records.stream()
                .filter(envelope -> isAbout(envelope.record(), person))
                .map(envelope -> seen(envelope, asked, position, sorted))
                .toList();
    }

    private static Seen seen(Envelope envelope, Asked asked, long position, SortedFacts facts) {
        var around = facts.around(envelope.record(), asked.subject());
        var question =
                new Question(
                        envelope.record(),
                        asked.subject(),
                        asked.reader(),
                        asked.purpose(),
                        asked.caseReference(),
                        asked.valid(),
                        position);
        return new Seen(
                envelope, Rulings.rule(question, around), Rulings.released(question, around));
    }

    private static boolean isAbout(RuledRecord record, Set<SubjectId> person) {
        return !Collections.disjoint(record.subjects(), person);
    }

    /** Everybody who was this person by confirmed links at the instant. */
    private static Set<SubjectId> joined(SubjectId subject, List<Fact> facts, Instant at) {
        var person = new HashSet<>(Set.of(subject));
        var grows = true;
        while (grows) {
            grows = false;
            for (var fact : facts) {
                if (fact instanceof Link link
                        && link.confirmed()
                        && link.validity().holdsAt(at)
                        && (person.contains(link.one()) || person.contains(link.other()))) {
                    grows |= person.addAll(List.of(link.one(), link.other()));
                }
            }
        }
        return person;
    }
}
