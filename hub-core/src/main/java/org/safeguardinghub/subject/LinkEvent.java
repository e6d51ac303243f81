package org.safeguardinghub.subject;

import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Link;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a statement that two subject records are one person. */
public sealed interface LinkEvent extends Tagged {
    RecordId link();

    SubjectId one();

    SubjectId other();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(link()), Tags.of(one()), Tags.of(other()));
    }

    /** One holder says so. Until the other agrees, the link can only restrict. */
    @EventName("link.proposed")
    record LinkProposed(
            RecordId link,
            SubjectId one,
            SubjectId other,
            AgencyId holderOfOne,
            AgencyId holderOfOther,
            AgencyId proposedBy,
            LinkReason reason,
            Instant at)
            implements LinkEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(new Link(link.value(), position, Validity.since(at), one, other, false));
        }
    }

    /** Both holders say so: from here on they are one person for every ruling. */
    @EventName("link.confirmed")
    record LinkConfirmed(
            RecordId link, SubjectId one, SubjectId other, AgencyId confirmedBy, Instant at)
            implements LinkEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(new Link(link.value(), position, Validity.since(at), one, other, true));
        }
    }

    /**
     * One of the two holders no longer says so: from here on they are two persons again, as far as
     * no other link joins them.
     *
     * @param words what the holder says beside the reason, sealed
     */
    @EventName("link.undone")
    record LinkUndone(
            RecordId link,
            SubjectId one,
            SubjectId other,
            AgencyId undoneBy,
            UndoReason reason,
            Instant at,
            Sealed words)
            implements LinkEvent, EndsFact {
        @Override
        public UUID endedFact() {
            return link.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
