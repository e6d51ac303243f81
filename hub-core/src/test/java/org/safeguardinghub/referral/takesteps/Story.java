package org.safeguardinghub.referral.takesteps;

import org.safeguardinghub.referral.ClosureReason;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.HelpAsked;
import org.safeguardinghub.referral.LevelOfNeed;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.ReferralStep.AcceptTransfer;
import org.safeguardinghub.referral.ReferralStep.Acknowledge;
import org.safeguardinghub.referral.ReferralStep.Close;
import org.safeguardinghub.referral.ReferralStep.Decide;
import org.safeguardinghub.referral.ReferralStep.Escalate;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.safeguardinghub.referral.ReferralStep.RefuseTransfer;
import org.safeguardinghub.referral.ReferralStep.Reopen;
import org.safeguardinghub.referral.ReferralStep.WithdrawTransfer;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A school's referral to the council, and how it comes to each of its states. */
final class Story {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final AgencyId SCHOOL = new AgencyId("northtown-school");
    static final AgencyId CARE = new AgencyId("northtown-care");
    static final AgencyId OTHER = new AgencyId("southtown-care");
    static final AgencyId STRANGER = new AgencyId("westtown-care");
    static final RecordId ID = RecordId.random();
    static final SubjectId CHILD = SubjectId.random();
    static final UUID REQUEST = UUID.randomUUID();
    static final Content NOTHING = new Content(Map.of());

    static final Referral SENT =
            Referral.sent(
                    new ReferralSent(
                            ID,
                            SCHOOL,
                            CARE,
                            Set.of(CHILD),
                            Route.STATUTORY,
                            HelpAsked.ASSESSMENT,
                            Set.of(),
                            null,
                            false,
                            Sealed.NOTHING),
                    NOW);

    private Story() {}

    /** The referral after it came to this state, by the shortest way. */
    static Referral at(ReferralState state) {
        return switch (state) {
            case RECEIVED -> SENT;
            case ACKNOWLEDGED -> after(SENT, acknowledge(CARE));
            case SCREENED -> decided(ReferralState.ACKNOWLEDGED, Decision.SCREENED);
            case NFA,
                    ADVICE,
                    EARLY_HELP,
                    ASSESSMENT_S17,
                    STRATEGY_DISCUSSION,
                    IMMEDIATE_PROTECTION ->
                    decided(ReferralState.SCREENED, Decision.valueOf(state.name()));
            case S47 -> decided(ReferralState.STRATEGY_DISCUSSION, Decision.S47);
            case S17, ICPC -> decided(ReferralState.S47, Decision.valueOf(state.name()));
            case CPP, CIN_PLAN -> decided(ReferralState.ICPC, Decision.valueOf(state.name()));
            case TRANSFER_REQUESTED -> after(at(ReferralState.SCREENED), offer(CARE, OTHER));
            case TRANSFERRED -> after(at(ReferralState.TRANSFER_REQUESTED), accept(OTHER));
            case CLOSED -> after(at(ReferralState.SCREENED), close(CARE));
        };
    }

    private static Referral decided(ReferralState before, Decision decision) {
        return after(at(before), decide(CARE, decision));
    }

    /** The referral after these steps, each of which must be possible. */
    static Referral after(Referral referral, ReferralStep... steps) {
        for (var step : steps) {
            var refusal = Steps.refusal(step, referral);
            if (refusal != null) {
                throw new AssertionError(step + " is refused: " + refusal.code());
            }
            referral = referral.after(recorded(step, referral), NOW);
        }
        return referral;
    }

    static ReferralEvent.Step recorded(ReferralStep step, Referral referral) {
        return Recorded.of(step, referral, Sealed.NOTHING, NOW);
    }

    static Acknowledge acknowledge(AgencyId by) {
        return new Acknowledge(ID, by, NOTHING);
    }

    static ReferralStep.AskForInformation ask(AgencyId by) {
        return new ReferralStep.AskForInformation(ID, by, REQUEST, NOTHING);
    }

    static ReferralStep.GiveInformation give(AgencyId by) {
        return new ReferralStep.GiveInformation(ID, by, REQUEST, NOTHING);
    }

    static Decide decide(AgencyId by, Decision decision) {
        return new Decide(ID, by, decision, LevelOfNeed.COMPLEX, NOTHING);
    }

    static OfferTransfer offer(AgencyId by, AgencyId to) {
        return new OfferTransfer(ID, by, to, NOTHING);
    }

    static AcceptTransfer accept(AgencyId by) {
        return new AcceptTransfer(ID, by, NOTHING);
    }

    static RefuseTransfer refuse(AgencyId by) {
        return new RefuseTransfer(ID, by, NOTHING);
    }

    static WithdrawTransfer withdraw(AgencyId by) {
        return new WithdrawTransfer(ID, by, NOTHING);
    }

    static ReferralStep.GiveOutcome outcome(AgencyId by) {
        return outcome(by, false);
    }

    static ReferralStep.GiveOutcome outcome(AgencyId by, boolean finished) {
        return new ReferralStep.GiveOutcome(ID, by, finished, NOTHING);
    }

    static Escalate escalate(AgencyId by, EscalationLevel level) {
        return new Escalate(ID, by, level, NOTHING);
    }

    static Close close(AgencyId by) {
        return close(by, false, ClosureReason.ADVICE_GIVEN);
    }

    static Close close(AgencyId by, boolean named, ClosureReason... reasons) {
        return new Close(ID, by, Set.copyOf(List.of(reasons)), named, NOTHING);
    }

    static Reopen reopen(AgencyId by) {
        return new Reopen(ID, by, NOTHING);
    }
}
