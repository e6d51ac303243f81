package org.safeguardinghub.placement.offerresponsibility;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;

/** The life of one offer of responsibility. What moved since it was made is read under guard. */
@NullUnmarked
@AggregateRoot(type = "Responsibility")
public class OfferLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** An offer is accepted once. */
    sealed interface Standing {
        ResponsibilityOffered offer();

        record Open(ResponsibilityOffered offer) implements Standing {}

        record Accepted(ResponsibilityOffered offer) implements Standing {}
    }

    /** For Axon. */
    protected OfferLife() {}

    @CommandHandler
    public Outcome<ResponsibilityEvent> handle(
            AcceptResponsibility command, Authority authority, Sealer sealer, Clock clock) {
        var offer = standing.offer();
        var known = ChildResponsibility.of(offer.subject(), authority, clock.instant());
        var responsible = known.responsibility().underRecord(offer.subject());
        var refusal = refusal(command, standing, responsible);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = "responsibility.accepted";
        var accepted =
                known.responsibility()
                        .accepted(
                                offer,
                                () -> sealer.seal(offer.offer(), name, command.confirmation()));
        Append.under(known.guard());
        accepted.forEach(event -> apply(event));
        return Outcome.accepted(accepted);
    }

    static @Nullable Refusal refusal(
            AcceptResponsibility command, Standing standing, @Nullable AgencyId responsible) {
        var offer = standing.offer();
        if (!command.by().equals(offer.to())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Accepted _ -> PlacementRefusal.Reason.ALREADY_ACCEPTED;
            case Standing.Open _ when !offer.from().equals(responsible) ->
                    PlacementRefusal.Reason.MOVED_ON;
            case Standing.Open _ -> null;
        };
    }

    @EventSourcingHandler
    void on(ResponsibilityOffered event) {
        id = event.offer().text();
        standing = new Standing.Open(event);
    }

    @EventSourcingHandler
    void on(ResponsibilityAccepted event) {
        standing = new Standing.Accepted(standing.offer());
    }
}
