package org.safeguardinghub.subject;

import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
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
import java.util.HashSet;
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

    /** That an authority is responsible for a child under one of the child's subject records. */
    record Claim(SubjectId under, AgencyId authority) {
        private MovesClocks.Start starts() {
            return MovesClocks.Start.of(ClockKind.RESPONSIBILITY, record(), authority);
        }

        private MovesClocks.Stop stops() {
            return MovesClocks.Stop.lapsed(ClockKind.RESPONSIBILITY, record(), authority);
        }

        private RecordId record() {
            return new RecordId(under.value());
        }
    }

    /** What concerns authorities that are responsible for a child under different records. */
    sealed interface OfContest extends LinkEvent, MovesClocks {
        List<Claim> claims();

        @Override
        default Set<String> tags() {
            var tags = new HashSet<>(LinkEvent.super.tags());
            for (var claim : claims()) {
                tags.add(Tags.of(claim.under()));
                tags.add(Tags.of(claim.record()));
                tags.add(Tags.of(claim.authority()));
            }
            return tags;
        }
    }

    /**
     * By the link two authorities are responsible for one child. Both stay so, each under its own
     * record, and owe that they agree.
     */
    @EventName("link.responsibility-contested")
    record ResponsibilityContested(
            RecordId link, SubjectId one, SubjectId other, List<Claim> claims)
            implements OfContest {
        @Override
        public List<Start> startsClocks() {
            return claims.stream().map(Claim::starts).toList();
        }
    }

    /** The link that made one child of theirs is undone: there is nothing to agree on. */
    @EventName("link.contest-ended")
    record ContestEnded(RecordId link, SubjectId one, SubjectId other, List<Claim> claims)
            implements OfContest {
        @Override
        public List<Stop> stopsClocks() {
            return claims.stream().map(Claim::stops).toList();
        }
    }
}
