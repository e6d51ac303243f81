package org.safeguardinghub.referral.takesteps;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.referral.Receiver;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.ReferralStep.AcceptTransfer;
import org.safeguardinghub.referral.ReferralStep.Acknowledge;
import org.safeguardinghub.referral.ReferralStep.AskForInformation;
import org.safeguardinghub.referral.ReferralStep.Close;
import org.safeguardinghub.referral.ReferralStep.Decide;
import org.safeguardinghub.referral.ReferralStep.Escalate;
import org.safeguardinghub.referral.ReferralStep.GiveInformation;
import org.safeguardinghub.referral.ReferralStep.GiveOutcome;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.safeguardinghub.referral.ReferralStep.RefuseTransfer;
import org.safeguardinghub.referral.ReferralStep.Reopen;
import org.safeguardinghub.referral.ReferralStep.WithdrawTransfer;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;

import java.time.Clock;
import java.time.Instant;

/** The life of one referral after it was sent: a thin shell around {@link Steps}. */
@NullUnmarked
@AggregateRoot(type = "Referral")
public class ReferralLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Referral referral;

    /** For Axon. */
    protected ReferralLife() {}

    @CommandHandler
    public Outcome<ReferralEvent> handle(Acknowledge step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(AskForInformation step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(GiveInformation step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(Decide step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    /** Who is suspended a moment later was still there when asked: this needs no guard. */
    @CommandHandler
    public Outcome<ReferralEvent> handle(
            OfferTransfer step, Sealer sealer, Clock clock, Authority authority) {
        var unsound = step.unsound(Receiver.kind(authority, step.to(), clock.instant()));
        if (unsound != null) {
            return Outcome.refused(unsound);
        }
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(AcceptTransfer step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(RefuseTransfer step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(WithdrawTransfer step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(GiveOutcome step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(Escalate step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(Close step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(Reopen step, Sealer sealer, Clock clock) {
        return take(step, sealer, clock);
    }

    private Outcome<ReferralEvent> take(ReferralStep step, Sealer sealer, Clock clock) {
        var refusal = Steps.refusal(step, referral);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(step.referral(), Recorded.nameOf(step), step.content());
        ReferralEvent recorded = Recorded.of(step, referral, content, clock.instant());
        apply(recorded);
        return Outcome.accepted(recorded);
    }

    @EventSourcingHandler
    void on(ReferralSent event, @Timestamp Instant at) {
        id = event.referral().text();
        referral = Referral.sent(event, at);
    }

    @EventSourcingHandler
    void on(ReferralEvent.Step event, @Timestamp Instant at) {
        referral = referral.after(event, at);
    }
}
