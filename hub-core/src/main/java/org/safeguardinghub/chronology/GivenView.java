package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Share;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An agency's view of a person, as it was given to others.
 *
 * @param subject by which the person was named
 * @param frozenAt the moment that it shows; null where it shows the present
 * @param position where in the log it was given: what is frozen shows nothing from there on,
 *     whatever the clocks of two nodes say
 */
record GivenView(AgencyId giver, SubjectId subject, @Nullable Instant frozenAt, long position) {
    /** Nobody's own name: what is decided about single persons has no part in an agency's view. */
    private static final String SOMEBODY = "view-share";

    /** Its record is about nobody else, and is of the moment that it shows. */
    static GivenView of(Envelope share) {
        var record = share.record();
        return new GivenView(
                record.owner(),
                record.subjects().iterator().next(),
                share.occurredFrom(),
                share.position());
    }

    /**
     * Whether it is given to the asker for the purpose by itself. Its record may be known by other
     * authority too, even by another share: that opens no view.
     */
    static boolean isGiven(RuledRecord share, Asker asker, List<Fact> facts, Instant at) {
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof Share given
                                        && given.id().equals(share.id().value())
                                        && given.recipient().equals(asker.reader().agency())
                                        && given.purposes().contains(asker.purpose())
                                        && given.validity().holdsAt(at));
    }

    /** Somebody of the giver. */
    Reader reader() {
        return new Reader(giver, SOMEBODY, Set.of(Role.PRACTITIONER), null);
    }
}
