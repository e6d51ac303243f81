package org.safeguardinghub.referral;

import static org.safeguardinghub.referral.ReferralTies.involved;
import static org.safeguardinghub.referral.ReferralTies.lapse;
import static org.safeguardinghub.referral.ReferralTies.parties;
import static org.safeguardinghub.referral.ReferralTies.stops;
import static org.safeguardinghub.referral.ReferralTies.with;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
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
            return List.of(
                    Start.of(ClockKind.ACKNOWLEDGEMENT, referral, receiver),
                    Start.of(ClockKind.NEXT_STEP, referral, receiver));
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
    sealed interface ByHandler extends Step
            permits ReferralAcknowledged,
                    ReferralDecided,
                    OutcomeGiven,
                    ReferralClosed,
                    TransferEvent.TransferRequested,
                    TransferEvent.ReferralTransferred,
                    TransferEvent.TransferWithdrawn {
        @Override
        default AgencyId saidBy() {
            return handler();
        }
    }

    /** A step after which the referral stands otherwise than before. */
    sealed interface Moves extends Step
            permits ReferralAcknowledged,
                    ReferralDecided,
                    ReferralClosed,
                    ReferralReopened,
                    TransferEvent {
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
        /**
         * An assessment counts from the referral on, a conference from the strategy discussion.
         * Immediate protection leaves the discussion owed; where enquiries begin without one, the
         * conference counts from the protection.
         */
        @Override
        public List<Start> startsClocks() {
            return switch (decision) {
                case ASSESSMENT_S17 ->
                        List.of(Start.since(receivedAt, ClockKind.ASSESSMENT, referral, handler));
                case STRATEGY_DISCUSSION ->
                        List.of(Start.of(ClockKind.PROTECTION_CONFERENCE, referral, handler));
                case IMMEDIATE_PROTECTION ->
                        List.of(
                                Start.of(ClockKind.STRATEGY_DISCUSSION, referral, handler),
                                Start.of(ClockKind.PROTECTION_CONFERENCE, referral, handler));
                case SCREENED, NFA, ADVICE, EARLY_HELP, S47, S17, ICPC, CPP, CIN_PLAN -> List.of();
            };
        }

        /** That it was screened is no next step; enquiries lead to the conference. */
        @Override
        public List<Stop> stopsClocks() {
            return switch (decision) {
                case SCREENED ->
                        lapse(
                                referral,
                                ClockKind.ASSESSMENT,
                                ClockKind.STRATEGY_DISCUSSION,
                                ClockKind.PROTECTION_CONFERENCE);
                case S47 -> stops(referral, ClockKind.NEXT_STEP, ClockKind.STRATEGY_DISCUSSION);
                case NFA,
                        ADVICE,
                        EARLY_HELP,
                        ASSESSMENT_S17,
                        STRATEGY_DISCUSSION,
                        IMMEDIATE_PROTECTION,
                        S17,
                        ICPC,
                        CPP,
                        CIN_PLAN ->
                        allStepsDone(referral);
            };
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
        /** What nobody has decided until then is decided no more. */
        @Override
        public List<Stop> stopsClocks() {
            return lapse(
                    referral,
                    ClockKind.NEXT_STEP,
                    ClockKind.ASSESSMENT,
                    ClockKind.STRATEGY_DISCUSSION,
                    ClockKind.PROTECTION_CONFERENCE);
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
            implements Moves, MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.of(ClockKind.NEXT_STEP, referral, handler));
        }

        @Override
        public AgencyId saidBy() {
            return reopenedBy;
        }

        @Override
        public ReferralState state() {
            return ReferralState.ACKNOWLEDGED;
        }
    }

    private static List<MovesClocks.Stop> allStepsDone(RecordId referral) {
        return stops(
                referral,
                ClockKind.NEXT_STEP,
                ClockKind.ASSESSMENT,
                ClockKind.STRATEGY_DISCUSSION,
                ClockKind.PROTECTION_CONFERENCE);
    }
}
