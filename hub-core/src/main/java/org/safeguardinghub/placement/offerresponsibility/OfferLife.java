package org.safeguardinghub.placement.offerresponsibility;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;

import java.util.Set;

/** The life of one offer of responsibility. What moved since it was made is read under guard. */
@NullUnmarked
@AggregateRoot(type = "Responsibility")
public class OfferLife {
    private static final Set<String> MOVES =
            Set.of("placement.recorded", "responsibility.accepted");

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
            AcceptResponsibility command, FactReader reader, Sealer sealer) {
        var offer = standing.offer();
        var moves = reader.facts(Set.of(new Criterion(Tags.of(offer.subject()), MOVES)));
        var refusal = refusal(command, standing, responsible(moves));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        ResponsibilityEvent accepted =
                new ResponsibilityAccepted(
                        offer.offer(),
                        offer.subject(),
                        offer.from(),
                        offer.to(),
                        sealer.seal(
                                offer.offer(), "responsibility.accepted", command.confirmation()));
        Append.under(moves.guard());
        apply(accepted);
        return Outcome.accepted(accepted);
    }

    private static @Nullable AgencyId responsible(Facts moves) {
        AgencyId responsible = null;
        for (var move : moves.events()) {
            switch (move.getPayload()) {
                case PlacementRecorded placed
                        when placed.footing() == Footing.BECOMES_RESPONSIBLE ->
                        responsible = placed.owner();
                case ResponsibilityAccepted accepted -> responsible = accepted.to();
                default -> {}
            }
        }
        return responsible;
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
