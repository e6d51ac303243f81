package org.safeguardinghub.hold.placehold;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.hold.HoldEvent;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldEvent.HoldReleased;
import org.safeguardinghub.hold.HoldRefusal;
import org.safeguardinghub.hold.ReleaseHold;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;

/** The life of one hold after it was placed. */
@NullUnmarked
@AggregateRoot(type = "LegalHold")
public class HoldLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** A hold is released once. */
    sealed interface Standing {
        AgencyId placedBy();

        record InForce(AgencyId placedBy) implements Standing {}

        record Released(AgencyId placedBy) implements Standing {}
    }

    /** For Axon. */
    protected HoldLife() {}

    @CommandHandler
    public Outcome<HoldEvent> handle(ReleaseHold command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        HoldEvent released =
                new HoldReleased(
                        command.hold(),
                        command.by(),
                        clock.instant(),
                        sealer.seal(command.hold(), "legal-hold.released", command.reason()));
        apply(released);
        return Outcome.accepted(released);
    }

    static @Nullable Refusal refusal(ReleaseHold command, Standing standing) {
        if (!command.by().equals(standing.placedBy())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.InForce _ -> null;
            case Standing.Released _ -> HoldRefusal.ALREADY_RELEASED;
        };
    }

    @EventSourcingHandler
    void on(HoldPlaced event) {
        id = event.hold().text();
        standing = new Standing.InForce(event.placedBy());
    }

    @EventSourcingHandler
    void on(HoldReleased event) {
        standing = new Standing.Released(standing.placedBy());
    }
}
