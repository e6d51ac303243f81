package org.safeguardinghub.authority;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.Responsibility;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which authorities are responsible for a person, under any of the person's subject records. */
public final class Responsible {
    private final Authority authority;

    public Responsible(Authority authority) {
        this.authority = authority;
    }

    /** Those in force at this instant: one, or none while nobody has said so. */
    public Set<AgencyId> forPerson(SubjectId subject, Instant at) {
        try (var snapshot = authority.snapshot()) {
            return in(snapshot, subject, at);
        }
    }

    /** The same, in a moment that is open already. */
    public static Set<AgencyId> in(Snapshot snapshot, SubjectId subject, Instant at) {
        var responsible = new LinkedHashSet<AgencyId>();
        var person = snapshot.persons(List.of(subject));
        for (var fact : snapshot.facts(List.of(), List.of(), person)) {
            if (fact instanceof Responsibility known && known.validity().holdsAt(at)) {
                responsible.add(known.authority());
            }
        }
        return responsible;
    }
}
