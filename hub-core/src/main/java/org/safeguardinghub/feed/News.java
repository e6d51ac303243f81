package org.safeguardinghub.feed;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What an event may change for whom: the agencies and records between which something must be ruled
 * on again. An event is news to everybody around a person, or to some agencies about some records.
 */
sealed interface News {
    /** Where in the log the event stands. */
    long position();

    /** When it was recorded. */
    Instant at();

    /** A record began: everybody around its persons may be concerned. */
    record Began(
            RecordId record, Set<SubjectId> subjects, AgencyId owner, long position, Instant at)
            implements News {}

    /**
     * Something was added to a record: whoever was told of it is told again, or of those this
     * agency and the record's owner alone.
     */
    record Changed(RecordId record, @Nullable AgencyId onlyFor, long position, Instant at)
            implements News {}

    /** An owner took a record back: whoever was told of it and sees it no more is told that. */
    record Withdrawn(RecordId record, long position, Instant at) implements News {}

    /** Two records became one person: everybody around it may be concerned with all of it. */
    record Joined(SubjectId person, long position, Instant at) implements News {}

    /** An agency came to work with a person. */
    record CameIn(AgencyId agency, SubjectId person, long position, Instant at) implements News {}

    /** An owner gave agencies a record, or all it holds about a subject. */
    record Given(Set<AgencyId> agencies, Covered covered, long position, Instant at)
            implements News {}

    /** An owner took back what it had given. */
    record TakenBack(Set<AgencyId> agencies, Covered covered, long position, Instant at)
            implements News {}

    /** What a share covers. */
    sealed interface Covered {
        record OneRecord(RecordId record) implements Covered {}

        record AllAbout(SubjectId subject, AgencyId owner) implements Covered {}
    }

    /** The id of an item, the same whenever the same news is worked out again. */
    static UUID itemId(String what, AgencyId agency, RecordId record, long position) {
        var text = what + ":" + agency + ":" + record + ":" + position;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
