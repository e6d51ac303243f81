package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AsOf.Seen;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.sharing.Ruling;

import java.util.HashSet;
import java.util.Set;

/**
 * A record that was ruled on; without an envelope there is no such record.
 *
 * @param ruling of now
 * @param released whose protected names its owner released to the reader
 * @param told what the answer may tell: the ruling of now, and where it looks back, no more than
 *     could have been seen then
 * @param then how it was known and ruled on then; null where the answer does not look back
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
        var both = new HashSet<>(released);
        both.retainAll(then.released());
        return new Examined(envelope, ruling, both, then.ruling().atMost(ruling), then);
    }

    boolean isAbsent() {
        return ruling.isAbsent() || told.isAbsent();
    }

    boolean isOnlyHeld() {
        return told.isOnlyHeld();
    }

    /** Whether it may be seen now and could not then: the ruling of now decided nothing. */
    boolean isOnlyOfNow() {
        return !ruling.isAbsent() && isAbsent();
    }
}
