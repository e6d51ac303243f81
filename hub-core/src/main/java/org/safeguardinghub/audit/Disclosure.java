package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Level;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Something of a person reached an agency, or was asked for by one. It names only records that
 * whoever asks may see; of others it tells nothing, not even that they played a part.
 */
public sealed interface Disclosure {
    /** Where its event stands in the log: one event, one line. */
    long position();

    /** The person's records that it concerns, as far as they may be named; may be empty. */
    Set<UUID> records();

    /**
     * An agency looked.
     *
     * @param person whether the question named the person
     * @param shown those of the records of which more was shown than that they are held
     * @param highest the highest level in any category of the records named; NONE where there are
     *     none
     */
    record Looked(
            long position,
            Instant at,
            String agency,
            String sub,
            String exit,
            @Nullable String purpose,
            @Nullable String caseReference,
            boolean person,
            Set<UUID> records,
            Set<UUID> shown,
            Level highest)
            implements Disclosure {}

    /**
     * An owner decided to share.
     *
     * @param at from when it gives something
     * @param person whether it gives all that the owner holds about the person
     */
    record Received(
            long position,
            Instant at,
            UUID share,
            String owner,
            SortedSet<String> agencies,
            SortedSet<String> purposes,
            boolean person,
            Set<UUID> records,
            Level highest)
            implements Disclosure {}
}
