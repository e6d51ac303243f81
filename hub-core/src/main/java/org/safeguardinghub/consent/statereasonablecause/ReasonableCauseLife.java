package org.safeguardinghub.consent.statereasonablecause;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseEnded;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.EndReasonableCause;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;

/** The life of one statement after it was made: whoever made it ends it, once. */
@NullUnmarked
@AggregateRoot(type = "ReasonableCause")
public class ReasonableCauseLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** A statement stands until it is ended; one that lapsed may still be ended. */
    sealed interface Standing {
        ReasonableCauseStated statement();

        record Stated(ReasonableCauseStated statement) implements Standing {}

        record Ended(ReasonableCauseStated statement) implements Standing {}
    }

    /** For Axon. */
    protected ReasonableCauseLife() {}

    @CommandHandler
    public Outcome<ConsentEvent> handle(EndReasonableCause command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var stated = standing.statement();
        ConsentEvent ended =
                new ReasonableCauseEnded(
                        stated.statement(),
                        stated.owner(),
                        stated.subject(),
                        stated.reader(),
                        clock.instant(),
                        sealer.seal(
                                stated.statement(), "reasonable-cause.ended", command.reason()));
        apply(ended);
        return Outcome.accepted(ended);
    }

    /** The reader learns nothing of who stated what. */
    static @Nullable Refusal refusal(EndReasonableCause command, Standing standing) {
        if (!command.by().equals(standing.statement().owner())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Stated _ -> null;
            case Standing.Ended _ -> new ConsentRefusal.StatementEnded(command.statement());
        };
    }

    @EventSourcingHandler
    void on(ReasonableCauseStated event) {
        id = event.statement().text();
        standing = new Standing.Stated(event);
    }

    @EventSourcingHandler
    void on(ReasonableCauseEnded event) {
        standing = new Standing.Ended(standing.statement());
    }
}
