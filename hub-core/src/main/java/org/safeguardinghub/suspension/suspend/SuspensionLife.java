package org.safeguardinghub.suspension.suspend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.suspension.EndSuspension;
import org.safeguardinghub.suspension.SuspensionEvent;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionEnded;
import org.safeguardinghub.suspension.SuspensionRefusal;

import java.time.Clock;

/** The life of one suspension after it began. */
@NullUnmarked
@AggregateRoot(type = "Suspension")
public class SuspensionLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** A suspension is lifted once. */
    sealed interface Standing {
        AgencyId agency();

        record InForce(AgencyId agency) implements Standing {}

        record Lifted(AgencyId agency) implements Standing {}
    }

    /** For Axon. */
    protected SuspensionLife() {}

    @CommandHandler
    public Outcome<SuspensionEvent> handle(EndSuspension command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        SuspensionEvent ended =
                new SuspensionEnded(
                        command.suspension(),
                        command.agency(),
                        command.by(),
                        clock.instant(),
                        sealer.seal(command.suspension(), "suspension.ended", command.reason()));
        apply(ended);
        return Outcome.accepted(ended);
    }

    static @Nullable Refusal refusal(EndSuspension command, Standing standing) {
        if (!command.agency().equals(standing.agency())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.InForce _ -> null;
            case Standing.Lifted _ -> SuspensionRefusal.ALREADY_ENDED;
        };
    }

    @EventSourcingHandler
    void on(SuspensionBegun event) {
        id = event.suspension().text();
        standing = new Standing.InForce(event.agency());
    }

    @EventSourcingHandler
    void on(SuspensionEnded event) {
        standing = new Standing.Lifted(event.agency());
    }
}
