package org.safeguardinghub.agreement.proposeagreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementApproved;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementDeclined;
import org.safeguardinghub.agreement.AgreementEvent.AgreementEnded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.AgreementRefusal;
import org.safeguardinghub.agreement.ApproveAgreement;
import org.safeguardinghub.agreement.DeclineAgreement;
import org.safeguardinghub.agreement.EndAgreement;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The life of one version of an agreement after it was proposed. */
@NullUnmarked
@AggregateRoot(type = "Agreement")
public class AgreementLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** For Axon. */
    protected AgreementLife() {}

    @CommandHandler
    public Outcome<AgreementEvent> handle(ApproveAgreement command, Clock clock) {
        return applied(approve(command, standing, clock.instant()));
    }

    @CommandHandler
    public Outcome<AgreementEvent> handle(DeclineAgreement command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var reason = sealer.seal(command.version(), "agreement.declined", command.reason());
        return applied(
                Outcome.accepted(
                        new AgreementDeclined(
                                command.version(),
                                standing.proposed().agreement(),
                                command.by(),
                                clock.instant(),
                                reason)));
    }

    @CommandHandler
    public Outcome<AgreementEvent> handle(EndAgreement command, Sealer sealer, Clock clock) {
        var now = clock.instant();
        var refusal = refusal(command, standing, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var reason = sealer.seal(command.version(), "agreement.ended", command.reason());
        return applied(
                Outcome.accepted(
                        new AgreementEnded(
                                command.version(),
                                command.by(),
                                command.at() == null ? now : command.at(),
                                reason)));
    }

    private static Outcome<AgreementEvent> applied(Outcome<AgreementEvent> outcome) {
        if (outcome instanceof Outcome.Accepted<AgreementEvent>(var events)) {
            events.forEach(event -> apply(event));
        }
        return outcome;
    }

    static Outcome<AgreementEvent> approve(
            ApproveAgreement command, Standing standing, Instant now) {
        var refusal = refusal(command, standing, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var proposed = standing.proposed();
        List<AgreementEvent> events = new ArrayList<>();
        events.add(new AgreementApproved(command.version(), command.by(), now));
        if (standing.isLastToApprove(command.by())) {
            events.add(
                    new AgreementConcluded(
                            proposed.version(),
                            proposed.agreement(),
                            proposed.number(),
                            command.by(),
                            proposed.terms(),
                            proposed.terms().concludedAt(now)));
        }
        return Outcome.accepted(events);
    }

    private static @Nullable Refusal refusal(
            ApproveAgreement command, Standing standing, Instant now) {
        if (!standing.isParty(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Open open when open.approved().contains(command.by()) ->
                    AgreementRefusal.ALREADY_APPROVED;
            case Standing.Open open when open.wouldBeOver(now) -> AgreementRefusal.TOO_LATE;
            case Standing.Open _ -> null;
            case Standing.Concluded _ -> AgreementRefusal.ALREADY_APPROVED;
            case Standing.Over _ -> AgreementRefusal.OVER;
        };
    }

    static @Nullable Refusal refusal(DeclineAgreement command, Standing standing) {
        if (!standing.isParty(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Open _ -> null;
            case Standing.Concluded _ -> AgreementRefusal.ALREADY_CONCLUDED;
            case Standing.Over _ -> AgreementRefusal.OVER;
        };
    }

    static @Nullable Refusal refusal(EndAgreement command, Standing standing, Instant now) {
        if (!standing.isParty(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Open _ -> AgreementRefusal.NOT_CONCLUDED;
            case Standing.Over _ -> AgreementRefusal.OVER;
            case Standing.Concluded _ ->
                    command.at() != null && command.at().isBefore(now)
                            ? AgreementRefusal.ENDS_IN_THE_PAST
                            : null;
        };
    }

    @EventSourcingHandler
    void on(AgreementProposed event) {
        id = event.version().text();
        standing = Standing.proposed(event);
    }

    @EventSourcingHandler
    void on(AgreementApproved event) {
        standing = standing.approvedBy(event.by());
    }

    @EventSourcingHandler
    void on(AgreementConcluded event) {
        standing = new Standing.Concluded(standing.proposed());
    }

    @EventSourcingHandler
    void on(AgreementDeclined event) {
        standing = new Standing.Over(standing.proposed());
    }

    @EventSourcingHandler
    void on(AgreementEnded event) {
        standing = new Standing.Over(standing.proposed());
    }
}
