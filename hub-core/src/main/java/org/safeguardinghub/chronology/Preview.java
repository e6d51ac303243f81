package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody else would be shown of a record if they asked now: the same rules over the same
 * facts as when they do ask. It opens nothing and nothing of it is stored.
 */
public final class Preview {
    private final Authority authority;
    private final Clock clock;

    public Preview(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** Empty unless this agency owns the record. */
    public Optional<Ruling> of(AgencyId owner, RecordId record, Reader reader, Purpose purpose) {
        try (var snapshot = authority.snapshot()) {
            return snapshot.record(record)
                    .map(envelope -> envelope.record())
                    .filter(ruled -> ruled.owner().equals(owner))
                    .map(
                            ruled -> {
                                var facts =
                                        snapshot.facts(
                                                List.of(reader.agency()), List.of(ruled), Set.of());
                                var question =
                                        new Question(
                                                ruled,
                                                null,
                                                reader,
                                                purpose,
                                                null,
                                                clock.instant(),
                                                snapshot.position());
                                return available(Rulings.rule(question, facts));
                            });
        }
    }

    private static Ruling available(Ruling ruling) {
        if (ruling.isUnavailable()) {
            throw new NothingCanBeRuled();
        }
        return ruling;
    }
}
