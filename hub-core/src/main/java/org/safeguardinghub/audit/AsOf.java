package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
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
     * One ruling for each record about the person that was known then, those that were absent for
     * the reader too, in the order of their positions.
     *
     * @param valid when the reader is taken to have looked
     * @param known up to when what was recorded counts
     */
    public List<Ruling> rulings(
            Reader reader,
            @Nullable Purpose purpose,
            SubjectId subject,
            Instant valid,
            Instant known) {
        try (var then = authority.snapshotKnownAt(known)) {
            return rulings(then, then.position(), reader, purpose, subject, valid);
        }
    }

    /**
     * A link that was undone by then may still have joined at the instant, so everybody is looked
     * at who was ever joined.
     */
    static List<Ruling> rulings(
            Snapshot then,
            long position,
            Reader reader,
            @Nullable Purpose purpose,
            SubjectId subject,
            Instant valid) {
        var records =
                then.recordsAbout(then.perhaps(List.of(subject))).stream()
                        .sorted(Comparator.comparingLong(Envelope::position))
                        .map(Envelope::record)
                        .toList();
        var named = new HashSet<>(Set.of(subject));
        records.forEach(record -> named.addAll(record.subjects()));
        var facts =
                then.facts(
                        List.of(reader.agency()),
                        records.stream().map(RuledRecord::id).toList(),
                        then.perhaps(named));
        var person = joined(subject, facts, valid);
        return records.stream()
                .filter(record -> !Collections.disjoint(record.subjects(), person))
                .map(
                        record ->
                                new Question(
                                        record, subject, reader, purpose, null, valid, position))
                .map(question -> Rulings.rule(question, facts))
                .toList();
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
