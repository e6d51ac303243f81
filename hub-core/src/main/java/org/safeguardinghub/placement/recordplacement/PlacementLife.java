package org.safeguardinghub.placement.recordplacement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.placement.EndPlacement;
import org.safeguardinghub.placement.PlacementEvent;
import org.safeguardinghub.placement.PlacementEvent.HostNotified;
import org.safeguardinghub.placement.PlacementEvent.PlacementEnded;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.RecordNotification;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** The life of one placement after it was recorded. */
@NullUnmarked
@AggregateRoot(type = "Placement")
public class PlacementLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;
    private boolean notified;

    /** A placement ends once. */
    sealed interface Standing {
        PlacementRecorded recorded();

        record InPlace(PlacementRecorded recorded) implements Standing {}

        record Ended(PlacementRecorded recorded) implements Standing {}
    }

    /** For Axon. */
    protected PlacementLife() {}

    @CommandHandler
    public Outcome<PlacementEvent> handle(EndPlacement command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var recorded = standing.recorded();
        PlacementEvent ended =
                new PlacementEnded(
                        recorded.placement(),
                        recorded.owner(),
                        recorded.subject(),
                        clock.instant(),
                        sealer.seal(recorded.placement(), "placement.ended", command.handOver()));
        apply(ended);
        return Outcome.accepted(ended);
    }

    static @Nullable Refusal refusal(EndPlacement command, Standing standing) {
        if (!command.by().equals(standing.recorded().owner())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.InPlace _ -> null;
            case Standing.Ended _ -> PlacementRefusal.Reason.PLACEMENT_ALREADY_ENDED;
        };
    }

    @CommandHandler
    public Outcome<PlacementEvent> handle(RecordNotification command, Clock clock) {
        var recorded = standing.recorded();
        var refusal = refusal(command, recorded.owner(), notified, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        PlacementEvent told =
                new HostNotified(
                        recorded.placement(),
                        recorded.owner(),
                        recorded.subject(),
                        command.notifiedAt(),
                        recorded.isInTime(command.notifiedAt()));
        apply(told);
        return Outcome.accepted(told);
    }

    /** Also of a placement that is over: that the host was told is no less so. */
    static @Nullable Refusal refusal(
            RecordNotification command, AgencyId owner, boolean notified, Instant now) {
        var unsound = command.unsound(now);
        if (unsound != null) {
            return unsound;
        }
        if (!command.by().equals(owner)) {
            return new Refusal.NotFound();
        }
        return notified ? PlacementRefusal.Reason.ALREADY_NOTIFIED : null;
    }

    @EventSourcingHandler
    void on(PlacementRecorded event) {
        id = event.placement().text();
        notified = event.notifiedAt() != null;
        standing = new Standing.InPlace(event);
    }

    @EventSourcingHandler
    void on(HostNotified event) {
        notified = true;
    }

    @EventSourcingHandler
    void on(PlacementEnded event) {
        standing = new Standing.Ended(standing.recorded());
    }
}
