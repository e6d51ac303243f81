package org.safeguardinghub.restriction.setrestriction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.restriction.EndRestriction;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.restriction.RestrictionRefusal;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;

/** The life of one restriction after it was set. */
@NullUnmarked
@AggregateRoot(type = "Restriction")
public class RestrictionLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** A restriction stands until it is lifted; one that lapsed may still be lifted. */
    sealed interface Standing {
        RestrictionEvent set();

        record InForce(RestrictionEvent set) implements Standing {}

        record Lifted(RestrictionEvent set) implements Standing {}
    }

    /** For Axon. */
    protected RestrictionLife() {}

    @CommandHandler
    public Outcome<RestrictionEvent> handle(EndRestriction command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var set = standing.set();
        RestrictionEvent ended =
                new RestrictionEnded(
                        set.restriction(),
                        set.setBy(),
                        set.record(),
                        set.subject(),
                        clock.instant(),
                        sealer.seal(set.restriction(), "restriction.ended", command.reason()));
        apply(ended);
        return Outcome.accepted(ended);
    }

    static @Nullable Refusal refusal(EndRestriction command, Standing standing) {
        if (!command.by().equals(standing.set().setBy())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.InForce _ -> null;
            case Standing.Lifted _ -> RestrictionRefusal.ALREADY_ENDED;
        };
    }

    @EventSourcingHandler
    void on(RestrictionEvent event) {
        id = event.restriction().text();
        standing =
                event instanceof RestrictionEnded
                        ? new Standing.Lifted(standing.set())
                        : new Standing.InForce(event);
    }
}
