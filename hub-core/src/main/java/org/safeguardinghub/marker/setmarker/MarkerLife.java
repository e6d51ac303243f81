package org.safeguardinghub.marker.setmarker;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.marker.MarkerEvent;
import org.safeguardinghub.marker.MarkerEvent.MarkerMoved;
import org.safeguardinghub.marker.MarkerEvent.MarkerRemoved;
import org.safeguardinghub.marker.MarkerEvent.MarkerReviewed;
import org.safeguardinghub.marker.MarkerEvent.MarkerSet;
import org.safeguardinghub.marker.MarkerRefusal.AlreadyRemoved;
import org.safeguardinghub.marker.MarkerRefusal.Wrong;
import org.safeguardinghub.marker.MoveMarker;
import org.safeguardinghub.marker.RemoveMarker;
import org.safeguardinghub.marker.ReviewMarker;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** The life of one marker. */
@NullUnmarked
@AggregateRoot(type = "Marker")
public class MarkerLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** A marker stands until it is removed; its status is content, and any may follow any. */
    sealed interface Standing {
        MarkerSet marker();

        record Stands(MarkerSet marker) implements Standing {}

        record Removed(MarkerSet marker) implements Standing {}
    }

    /** For Axon. */
    protected MarkerLife() {}

    @CommandHandler
    public Outcome<MarkerEvent> handle(MoveMarker command, Sealer sealer, Clock clock) {
        var refusal =
                refusal(
                        command.marker(),
                        command.by(),
                        command.reviewBy(),
                        standing,
                        clock.instant());
        return refusal != null
                ? Outcome.refused(refusal)
                : happened(
                        new MarkerMoved(
                                command.marker(),
                                command.by(),
                                standing.marker().subject(),
                                command.reviewBy(),
                                sealer.seal(command.marker(), "marker.moved", command.content())));
    }

    @CommandHandler
    public Outcome<MarkerEvent> handle(ReviewMarker command, Sealer sealer, Clock clock) {
        var refusal =
                refusal(
                        command.marker(),
                        command.by(),
                        command.reviewBy(),
                        standing,
                        clock.instant());
        return refusal != null
                ? Outcome.refused(refusal)
                : happened(
                        new MarkerReviewed(
                                command.marker(),
                                command.by(),
                                standing.marker().subject(),
                                command.reviewBy(),
                                sealer.seal(
                                        command.marker(), "marker.reviewed", command.content())));
    }

    @CommandHandler
    public Outcome<MarkerEvent> handle(RemoveMarker command, Sealer sealer, Clock clock) {
        var refusal = refusal(command.marker(), command.by(), null, standing, clock.instant());
        return refusal != null
                ? Outcome.refused(refusal)
                : happened(
                        new MarkerRemoved(
                                command.marker(),
                                command.by(),
                                standing.marker().subject(),
                                sealer.seal(
                                        command.marker(), "marker.removed", command.content())));
    }

    private static Outcome<MarkerEvent> happened(MarkerEvent event) {
        apply(event);
        return Outcome.accepted(event);
    }

    /** The same for whatever is done to a marker: by its owner, and while it stands. */
    static @Nullable Refusal refusal(
            RecordId marker,
            AgencyId by,
            @Nullable Instant reviewBy,
            Standing standing,
            Instant now) {
        if (!by.equals(standing.marker().owner())) {
            return new Refusal.NotFound();
        }
        if (reviewBy != null && !reviewBy.isAfter(now)) {
            return Wrong.REVIEWED_IN_THE_PAST;
        }
        return switch (standing) {
            case Standing.Stands _ -> null;
            case Standing.Removed _ -> new AlreadyRemoved(marker);
        };
    }

    @EventSourcingHandler
    void on(MarkerSet event) {
        id = event.marker().text();
        standing = new Standing.Stands(event);
    }

    @EventSourcingHandler
    void on(MarkerRemoved event) {
        standing = new Standing.Removed(standing.marker());
    }
}
