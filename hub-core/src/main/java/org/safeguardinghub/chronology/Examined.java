package org.safeguardinghub.chronology;

import static org.safeguardinghub.shared.Level.NONE;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AsOf.Seen;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.sharing.Explanation;
import org.safeguardinghub.sharing.Explanation.Decided;
import org.safeguardinghub.sharing.Ruling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A record that was ruled on; without an envelope there is no such record.
 *
 * @param ruling of now
 * @param released whose protected names its owner released to the reader
 * @param told what the answer may tell: the ruling of now, and where it looks back, no more than
 *     could have been seen then; where it is another agency's view, no more than that agency sees
 * @param then how it was known and ruled on then, or for that agency; null where the answer does
 *     neither
 */
record Examined(
        @Nullable Envelope envelope,
        Ruling ruling,
        Set<String> released,
        Ruling told,
        @Nullable Seen then) {
    static Examined now(@Nullable Envelope envelope, Ruling ruling, Set<String> released) {
        return new Examined(envelope, ruling, released, ruling, null);
    }

    /**
     * The same looked back at. The past gives no authority to read now: what is told is what could
     * be seen then, of what may be seen now.
     */
    Examined asOf(Seen then) {
        return new Examined(
                envelope, ruling, both(then.released()), then.ruling().atMost(ruling), then);
    }

    /**
     * The same in a view that another agency gave. That gives no authority: what is told is what
     * the reader may see, of what the giver sees. It stays the reader's own ruling.
     */
    Examined through(Seen giver) {
        return new Examined(
                envelope, ruling, both(giver.released()), ruling.atMost(giver.ruling()), giver);
    }

    /** What could be seen then, or by that agency, and is not told so fully: what decided that. */
    List<Decided> withheld() {
        if (then == null) {
            return List.of();
        }
        var seen = then.ruling().shown();
        return Explanation.full(ruling).categories().stream()
                .filter(now -> seen.containsKey(now.category()))
                .filter(now -> now.level().compareTo(seen.getOrDefault(now.category(), NONE)) < 0)
                .toList();
    }

    private Set<String> both(Set<String> others) {
        var both = new HashSet<>(released);
        both.retainAll(others);
        return both;
    }

    boolean isAbsent() {
        return ruling.isAbsent() || told.isAbsent() || (then != null && then.ruling().isAbsent());
    }

    boolean isOnlyHeld() {
        return told.isOnlyHeld();
    }

    /** Whether it may be seen now and could not then: the ruling of now decided nothing. */
    boolean isOnlyOfNow() {
        return !ruling.isAbsent() && isAbsent();
    }
}
