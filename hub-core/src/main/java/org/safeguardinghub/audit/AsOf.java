package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

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
            var person = then.persons(List.of(subject));
            var records =
                    then.recordsAbout(person).stream()
                            .sorted((one, other) -> Long.compare(one.position(), other.position()))
                            .map(envelope -> envelope.record())
                            .toList();
            var named = new HashSet<>(person);
            records.forEach(record -> named.addAll(record.subjects()));
            var facts =
                    then.facts(
                            List.of(reader.agency()),
                            records.stream().map(record -> record.id()).toList(),
                            then.persons(named));
            return records.stream()
                    .map(
                            record ->
                                    new Question(
                                            record,
                                            subject,
                                            reader,
                                            purpose,
                                            null,
                                            valid,
                                            then.position()))
                    .map(question -> Rulings.rule(question, facts))
                    .toList();
        }
    }
}
