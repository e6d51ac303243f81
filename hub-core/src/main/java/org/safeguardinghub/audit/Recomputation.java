package org.safeguardinghub.audit;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Matter;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Rules once more on what a stored ruling was asked, on what was known at its position, and says
 * whether the same comes out. It does for ever, whatever was learned, ended or erased since:
 * rulings rest on the register alone, which forgets nothing and holds nothing that is sealed.
 * Source: sharing rules, section 3.
 */
public final class Recomputation {
    private final Authority authority;

    public Recomputation(Authority authority) {
        this.authority = authority;
    }

    /**
     * In which respects what comes out differs from what was stored; nothing is as it should be.
     */
    public Set<Difference> of(Ruling stored) {
        return Difference.between(stored, again(stored.matter()));
    }

    /** The same of a ruling that was made in looking back, on links that held then. */
    public Set<Difference> ofPast(Ruling stored) {
        return Difference.between(stored, againInPast(stored.matter()));
    }

    private Ruling againInPast(Matter matter) {
        var subject = Objects.requireNonNull(matter.asked());
        var asked =
                new AsOf.Asked(
                        matter.reader(),
                        matter.purpose(),
                        matter.caseReference(),
                        subject,
                        matter.at());
        try (var then = authority.snapshotAt(matter.position())) {
            return AsOf.seen(then, asked).stream()
                    .map(AsOf.Seen::ruling)
                    .filter(ruling -> ruling.matter().record().equals(matter.record()))
                    .findFirst()
                    .orElseGet(() -> unknown(matter));
        }
    }

    /** The ruling as it comes out now, on what was known then. */
    public Ruling again(Matter matter) {
        try (var then = authority.snapshotAt(matter.position())) {
            return then.record(matter.record())
                    .map(Snapshot.Envelope::record)
                    // an id of another type than was asked for is an unknown id
                    .filter(record -> record.type() == matter.type())
                    .map(
                            record ->
                                    Rulings.rule(
                                            question(record, matter), facts(then, record, matter)))
                    .orElseGet(() -> unknown(matter));
        }
    }

    private static List<Fact> facts(Snapshot then, RuledRecord record, Matter matter) {
        var asked = matter.asked() == null ? Set.<SubjectId>of() : Set.of(matter.asked());
        return then.facts(List.of(matter.reader().agency()), List.of(record), asked);
    }

    private static Question question(RuledRecord record, Matter matter) {
        return new Question(
                record,
                matter.asked(),
                matter.reader(),
                matter.purpose(),
                matter.caseReference(),
                matter.at(),
                matter.position());
    }

    private static Ruling unknown(Matter matter) {
        return Ruling.unknown(
                matter.record(),
                matter.type(),
                matter.asked(),
                matter.reader(),
                matter.purpose(),
                matter.caseReference(),
                matter.at(),
                matter.position());
    }
}
