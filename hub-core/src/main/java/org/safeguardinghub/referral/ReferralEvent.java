package org.safeguardinghub.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.Share;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a referral. Kept for good: add a record or a revision. */
public sealed interface ReferralEvent extends Tagged {
    /** The code under which a reader finds the state. */
    String STATE = "state";

    /** The code under which a reader finds whether a disagreement is open, and how far up. */
    String ESCALATION = "escalation";

    String RESOLVED = "RESOLVED";

    RecordId referral();

    /** The agency that sent it, and owns the record whoever is responsible for acting. */
    AgencyId owner();

    /**
     * An agency asked another to act for one or more persons. The receiver works with them from
     * here on: it is involved by the owner's own word (sharing rules, involvement, b).
     */
    @EventName("referral.sent")
    record ReferralSent(
            RecordId referral,
            AgencyId owner,
            AgencyId receiver,
            Set<SubjectId> subjects,
            Route route,
            HelpAsked help,
            Set<RecordId> concerns,
            @Nullable Agreement agreement,
            boolean escalationJudged,
            Sealed content)
            implements ReferralEvent, IntroducesRecord, EstablishesFacts, MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.of(ClockKind.ACKNOWLEDGEMENT, referral, receiver));
        }

        @Override
        public Set<String> tags() {
            var tags = new HashSet<>(parties(referral, owner, receiver));
            subjects.forEach(subject -> tags.add(Tags.of(subject)));
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    referral,
                    RecordType.REFERRAL,
                    owner,
                    subjects,
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(
                    STATE,
                    ReferralState.RECEIVED.name(),
                    "route",
                    route.name(),
                    "help",
                    help.name());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return involved(referral, owner, receiver, subjects, position, recordedAt);
        }
    }

    /** Something that happened to a referral after it was sent. */
    sealed interface Step extends ReferralEvent, AddsToRecord {
        AgencyId handler();

        @Override
        default RecordId partOf() {
            return referral();
        }

        @Override
        default Set<String> tags() {
            return parties(referral(), owner(), handler());
        }
    }

    /** A step by the agency that is responsible for acting. */
    sealed interface ByHandler extends Step {
        @Override
        default AgencyId saidBy() {
            return handler();
        }
    }

    /** A step after which the referral stands otherwise than before. */
    sealed interface Moves extends Step {
        ReferralState state();

        @Override
        default Map<String, String> coded() {
            return Map.of(STATE, state().name());
        }
    }

    @EventName("referral.acknowledged")
    record ReferralAcknowledged(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            ReferralState state,
            Sealed content)
            implements ByHandler, Moves, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return stops(referral, ClockKind.ACKNOWLEDGEMENT);
        }
    }

    /**
     * Who has to act, or is asked to take over, asked the author for more.
     *
     * @param request the id under which it is answered
     */
    @EventName("referral.information-requested")
    record InformationRequested(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId askedBy,
            UUID request,
            Sealed content)
            implements Step {
        @Override
        public AgencyId saidBy() {
            return askedBy;
        }

        @Override
        public Set<String> tags() {
            return with(parties(referral, owner, handler), askedBy);
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("informationRequest", request.toString());
        }
    }

    @EventName("referral.information-given")
    record InformationGiven(
            RecordId referral, AgencyId owner, AgencyId handler, UUID request, Sealed content)
            implements Step {
        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("informationGiven", request.toString());
        }
    }

    /**
     * The responsible agency decided. An open disagreement is answered by it.
     *
     * @param state the decision, or that a transfer is still offered
     * @param receivedAt when it was sent, or reopened after it had been closed
     */
    @EventName("referral.decided")
    record ReferralDecided(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            Decision decision,
            LevelOfNeed need,
            ReferralState state,
            Instant receivedAt,
            boolean resolvesEscalation,
            Sealed content)
            implements ByHandler, Moves, MovesClocks {
        /** An assessment counts from the referral on, a conference from the strategy discussion. */
        @Override
        public List<Start> startsClocks() {
            return switch (decision) {
                case ASSESSMENT_S17 ->
                        List.of(Start.since(receivedAt, ClockKind.ASSESSMENT, referral, handler));
                case STRATEGY_DISCUSSION ->
                        List.of(Start.of(ClockKind.PROTECTION_CONFERENCE, referral, handler));
                case SCREENED,
                        NFA,
                        ADVICE,
                        EARLY_HELP,
                        IMMEDIATE_PROTECTION,
                        S47,
                        S17,
                        ICPC,
                        CPP,
                        CIN_PLAN ->
                        List.of();
            };
        }

        @Override
        public List<Stop> stopsClocks() {
            return decision == Decision.S47
                    ? List.of()
                    : stops(referral, ClockKind.ASSESSMENT, ClockKind.PROTECTION_CONFERENCE);
        }

        @Override
        public Map<String, String> coded() {
            var coded = new HashMap<String, String>();
            coded.put(STATE, state.name());
            coded.put("decision", decision.name());
            coded.put("levelOfNeed", need.name());
            if (resolvesEscalation) {
                coded.put(ESCALATION, RESOLVED);
            }
            return coded;
        }
    }

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
            implements ByHandler, Moves, EstablishesFacts, MovesClocks {
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
            implements ByHandler, Moves, EstablishesFacts, EndsFact, MovesClocks {
        /** To take over is to acknowledge. */
        @Override
        public List<Stop> stopsClocks() {
            return stops(referral, ClockKind.TRANSFER_RESPONSE, ClockKind.ACKNOWLEDGEMENT);
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
            implements Moves, EndsFact, MovesClocks {
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
            implements ByHandler, Moves, EndsFact, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return stops(referral, ClockKind.TRANSFER_RESPONSE);
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

    /**
     * The author was told what came of it. An open disagreement is answered by it.
     *
     * @param assessmentFinished whether the assessment is done: telling that it goes on does not
     *     end its time
     */
    @EventName(value = "referral.outcome-given", revision = 2)
    record OutcomeGiven(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            boolean assessmentFinished,
            boolean resolvesEscalation,
            Sealed content)
            implements ByHandler, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return assessmentFinished ? stops(referral, ClockKind.ASSESSMENT) : List.of();
        }

        @Override
        public Map<String, String> coded() {
            return resolvesEscalation ? Map.of(ESCALATION, RESOLVED) : Map.of();
        }
    }

    @EventName("referral.escalated")
    record ReferralEscalated(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId escalatedBy,
            EscalationLevel level,
            Sealed content)
            implements Step {
        @Override
        public AgencyId saidBy() {
            return escalatedBy;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(ESCALATION, level.name());
        }
    }

    @EventName("referral.closed")
    record ReferralClosed(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            Set<ClosureReason> reasons,
            Sealed content)
            implements ByHandler, Moves, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return stops(referral, ClockKind.ASSESSMENT, ClockKind.PROTECTION_CONFERENCE);
        }

        @Override
        public ReferralState state() {
            return ReferralState.CLOSED;
        }
    }

    /** It is looked at anew: what was decided before it was closed is history. */
    @EventName("referral.reopened")
    record ReferralReopened(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            AgencyId reopenedBy,
            Sealed content)
            implements Moves {
        @Override
        public AgencyId saidBy() {
            return reopenedBy;
        }

        @Override
        public ReferralState state() {
            return ReferralState.ACKNOWLEDGED;
        }
    }

    private static List<MovesClocks.Stop> stops(RecordId referral, ClockKind... kinds) {
        return Arrays.stream(kinds).map(kind -> MovesClocks.Stop.all(kind, referral)).toList();
    }

    private static Set<String> parties(RecordId referral, AgencyId owner, AgencyId other) {
        return owner.equals(other)
                ? Set.of(Tags.of(referral), Tags.of(owner))
                : Set.of(Tags.of(referral), Tags.of(owner), Tags.of(other));
    }

    private static Set<String> with(Set<String> tags, AgencyId agency) {
        var more = new HashSet<>(tags);
        more.add(Tags.of(agency));
        return more;
    }

    private static List<Fact> involved(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            Set<SubjectId> subjects,
            long position,
            Instant since) {
        return subjects.stream()
                .<Fact>map(
                        subject ->
                                new Involvement(
                                        named("referral", referral, handler.text(), subject.text()),
                                        position,
                                        Validity.since(since),
                                        subject,
                                        handler,
                                        owner,
                                        Set.of()))
                .toList();
    }

    /** One for each agency that it is offered to: a second offer replaces the first. */
    private static UUID offer(RecordId referral, AgencyId to) {
        return named("transfer", referral, to.text());
    }

    private static UUID named(String what, RecordId referral, String... of) {
        var text = what + ":" + referral + ":" + String.join(":", of);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
