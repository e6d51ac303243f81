package org.safeguardinghub.referral;

import static org.safeguardinghub.referral.ReferralTies.involved;
import static org.safeguardinghub.referral.ReferralTies.lapse;
import static org.safeguardinghub.referral.ReferralTies.named;
import static org.safeguardinghub.referral.ReferralTies.parties;
import static org.safeguardinghub.referral.ReferralTies.stops;
import static org.safeguardinghub.referral.ReferralTies.with;

import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Share;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of a referral that its handler offers to another agency. Kept for good: add a record
 * or a revision.
 */
public sealed interface TransferEvent extends ReferralEvent.Moves {
    /**
     * The responsible agency asked another to take over. The other is given this one record until
     * it answers, and no more of what the owner holds: it must see what it is asked to take.
     */
    @EventName("referral.transfer-requested")
    record TransferRequested(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId to,
            Instant at,
            Sealed content)
            implements ReferralEvent.ByHandler, TransferEvent, EstablishesFacts, MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.of(ClockKind.TRANSFER_RESPONSE, referral, to));
        }

        @Override
        public ReferralState state() {
            return ReferralState.TRANSFER_REQUESTED;
        }

        @Override
        public Set<String> tags() {
            return with(parties(referral, owner, handler), to);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Share(
                            offer(referral, to),
                            position,
                            Validity.since(at),
                            owner,
                            to,
                            referral,
                            null,
                            Set.of(Category.NARR, Category.META),
                            Set.of(
                                    Purpose.CHILD_PROTECTION,
                                    Purpose.EARLY_HELP_CIN,
                                    Purpose.CARE_TRANSFER),
                            Level.SUMMARY));
        }
    }

    /** The other agency took over: from here on it is responsible, and works with the persons. */
    @EventName("referral.transferred")
    record ReferralTransferred(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId from,
            Set<SubjectId> subjects,
            Instant at,
            Sealed content)
            implements ReferralEvent.ByHandler,
                    TransferEvent,
                    EstablishesFacts,
                    EndsFact,
                    MovesClocks {
        /** Who hands over owes no acknowledgement any more: to take over is to acknowledge. */
        @Override
        public List<Stop> stopsClocks() {
            return List.of(
                    Stop.all(ClockKind.TRANSFER_RESPONSE, referral),
                    Stop.lapsed(ClockKind.ACKNOWLEDGEMENT, referral));
        }

        @Override
        public List<Pass> passesClocks() {
            return List.of(new Pass(referral, from, handler));
        }

        @Override
        public ReferralState state() {
            return ReferralState.TRANSFERRED;
        }

        @Override
        public Set<String> tags() {
            return with(parties(referral, owner, handler), from);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return involved(referral, owner, handler, subjects, position, at);
        }

        @Override
        public UUID endedFact() {
            return offer(referral, handler);
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    /** The other agency did not take over: all is as before the offer. */
    @EventName("referral.transfer-refused")
    record TransferRefused(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId refusedBy,
            ReferralState state,
            Instant at,
            Sealed content)
            implements TransferEvent, EndsFact, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return stops(referral, ClockKind.TRANSFER_RESPONSE);
        }

        @Override
        public AgencyId saidBy() {
            return refusedBy;
        }

        @Override
        public Set<String> tags() {
            return with(parties(referral, owner, handler), refusedBy);
        }

        @Override
        public UUID endedFact() {
            return offer(referral, refusedBy);
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    /** The offer was taken back: the other agency has it no more, and all is as before. */
    @EventName("referral.transfer-withdrawn")
    record TransferWithdrawn(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId offeredTo,
            ReferralState state,
            Instant at,
            Sealed content)
            implements ReferralEvent.ByHandler, TransferEvent, EndsFact, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return lapse(referral, ClockKind.TRANSFER_RESPONSE);
        }

        @Override
        public Set<String> tags() {
            return with(parties(referral, owner, handler), offeredTo);
        }

        @Override
        public UUID endedFact() {
            return offer(referral, offeredTo);
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    /** One for each agency that it is offered to: a second offer replaces the first. */
    private static UUID offer(RecordId referral, AgencyId to) {
        return named("transfer", referral, to.text());
    }
}
