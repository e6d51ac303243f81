package org.safeguardinghub.consent.decideconsent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.ConfirmConsent;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ConsentConfirmed;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentEvent.OverrideEnded;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.WithdrawConsent;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** The life of one decision after it was recorded: a thin shell around its decisions. */
@NullUnmarked
@AggregateRoot(type = "ConsentDecision")
public class ConsentLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** What can be done to a decision depends on what was decided and what became of it. */
    sealed interface Standing {
        ConsentDecided decision();

        /** Somebody gave, and it was not wholly withdrawn. */
        record Given(ConsentDecided decision, Set<AgencyId> confirmedBy) implements Standing {}

        /** The agency shares without consent. */
        record Overridden(ConsentDecided decision) implements Standing {}

        /** Refused, or never asked: there is nothing to take back. */
        record NothingGiven(ConsentDecided decision) implements Standing {}

        record Withdrawn(ConsentDecided decision) implements Standing {}
    }

    /** For Axon. */
    protected ConsentLife() {}

    @CommandHandler
    public Outcome<ConsentEvent> handle(WithdrawConsent command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        boolean override = standing instanceof Standing.Overridden;
        var name = override ? "consent-decision.override-ended" : "consent-decision.withdrawn";
        var content = sealer.seal(command.decision(), name, command.content());
        var event = withdrawn(command, standing, content, clock.instant());
        apply(event);
        return Outcome.accepted(event);
    }

    static @Nullable Refusal refusal(WithdrawConsent command, Standing standing) {
        if (!command.by().equals(standing.decision().owner())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Given _ ->
                    command.decidedBy() == null
                            ? ConsentRefusal.Wrong.NOBODY_WITHDREW
                            : Contradiction.inWhatWasTold(command.said());
            case Standing.Overridden _ ->
                    command.decidedBy() != null || !command.covers().isEverything()
                            ? ConsentRefusal.Wrong.OWN_DECISION_ENDED
                            : Contradiction.inWhatWasTold(command.said());
            case Standing.NothingGiven _ ->
                    new ConsentRefusal.NothingToWithdraw(command.decision());
            case Standing.Withdrawn _ -> new ConsentRefusal.AlreadyWithdrawn(command.decision());
        };
    }

    static ConsentEvent withdrawn(
            WithdrawConsent command, Standing standing, Sealed content, Instant now) {
        var decision = standing.decision();
        return standing instanceof Standing.Overridden
                ? new OverrideEnded(
                        decision.decision(), decision.owner(), decision.subject(), now, content)
                : new ConsentWithdrawn(
                        decision.decision(),
                        decision.owner(),
                        decision.subject(),
                        decision.kind(),
                        command.covers(),
                        now,
                        content);
    }

    @CommandHandler
    public Outcome<ConsentEvent> handle(ConfirmConsent command) {
        var outcome = decide(command, standing);
        if (outcome instanceof Outcome.Accepted<ConsentEvent>(var events)) {
            events.forEach(event -> apply(event));
        }
        return outcome;
    }

    static Outcome<ConsentEvent> decide(ConfirmConsent command, Standing standing) {
        var id = command.decision();
        var decision = standing.decision();
        if (command.by().equals(decision.owner())) {
            return Outcome.refused(new ConsentRefusal.OwnDecision(id));
        }
        if (!command.byHolderOrResponsible()) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return switch (standing) {
            case Standing.Given(_, var confirmedBy) when decision.kind().gates() ->
                    confirmedBy.contains(command.by())
                            ? Outcome.refused(new ConsentRefusal.AlreadyConfirmed(id))
                            : Outcome.accepted(
                                    new ConsentConfirmed(
                                            id,
                                            decision.owner(),
                                            decision.subject(),
                                            command.by(),
                                            with(confirmedBy, command.by()),
                                            decision.covers(),
                                            decision.validity()));
            case Standing.Given _,
                    Standing.Overridden _,
                    Standing.NothingGiven _,
                    Standing.Withdrawn _ ->
                    Outcome.refused(new ConsentRefusal.NothingToConfirm(id));
        };
    }

    /** What became of a decision by what happened to it. */
    static Standing after(@Nullable Standing standing, ConsentEvent event) {
        return switch (event) {
            case ConsentDecided decided ->
                    switch (decided.outcome()) {
                        case GIVEN -> new Standing.Given(decided, Set.of());
                        case OVERRIDDEN -> new Standing.Overridden(decided);
                        case REFUSED, NOT_SOUGHT -> new Standing.NothingGiven(decided);
                    };
            case ConsentWithdrawn withdrawn ->
                    withdrawn.covers().isEverything()
                            ? new Standing.Withdrawn(standing.decision())
                            : standing;
            case OverrideEnded _ -> new Standing.Withdrawn(standing.decision());
            case ConsentConfirmed confirmed ->
                    new Standing.Given(standing.decision(), confirmed.confirmedBy());
            case ConsentEvent.ReasonableCauseStated _, ConsentEvent.ReasonableCauseEnded _ ->
                    standing;
        };
    }

    @EventSourcingHandler
    void on(ConsentEvent event) {
        if (event instanceof ConsentDecided decided) {
            id = decided.decision().text();
        }
        standing = after(standing, event);
    }

    private static Set<AgencyId> with(Set<AgencyId> some, AgencyId one) {
        var all = new LinkedHashSet<>(some);
        all.add(one);
        return all;
    }
}
