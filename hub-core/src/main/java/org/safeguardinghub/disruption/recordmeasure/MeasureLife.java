package org.safeguardinghub.disruption.recordmeasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.disruption.MeasureEvent;
import org.safeguardinghub.disruption.MeasureEvent.MeasureMoved;
import org.safeguardinghub.disruption.MeasureEvent.MeasureRecorded;
import org.safeguardinghub.disruption.MeasureRefusal;
import org.safeguardinghub.disruption.MeasureState;
import org.safeguardinghub.disruption.MoveMeasure;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.util.Set;

/** The life of one measure after it was recorded: its states are in {@link MeasureState}. */
@NullUnmarked
@AggregateRoot(type = "DisruptionMeasure")
public class MeasureLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Known known;

    /** Who may move it, and how far it has come. */
    record Known(Set<AgencyId> movers, MeasureState state) {}

    /** For Axon. */
    protected MeasureLife() {}

    @CommandHandler
    public Outcome<MeasureEvent> handle(MoveMeasure command, Sealer sealer) {
        var refusal = refusal(command, known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        MeasureEvent moved =
                new MeasureMoved(
                        command.measure(),
                        command.by(),
                        command.to(),
                        sealer.seal(
                                command.measure(), "disruption-measure.moved", command.content()));
        apply(moved);
        return Outcome.accepted(moved);
    }

    static @Nullable Refusal refusal(MoveMeasure command, Known known) {
        if (!known.movers().contains(command.by())) {
            return new Refusal.NotFound();
        }
        return known.state().next().contains(command.to()) ? null : MeasureRefusal.NOT_FROM_HERE;
    }

    @EventSourcingHandler
    void on(MeasureRecorded event) {
        id = event.measure().text();
        known =
                new Known(
                        event.owner().equals(event.lead())
                                ? Set.of(event.owner())
                                : Set.of(event.owner(), event.lead()),
                        event.state());
    }

    @EventSourcingHandler
    void on(MeasureMoved event) {
        known = new Known(known.movers(), event.state());
    }
}
