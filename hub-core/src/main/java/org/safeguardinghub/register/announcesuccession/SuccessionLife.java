package org.safeguardinghub.register.announcesuccession;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.SuccessionAnnounced;
import org.safeguardinghub.register.RegisterEvent.SuccessionWithdrawn;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.register.SuccessionRefusal.NotNow;
import org.safeguardinghub.register.WithdrawSuccession;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** The life of one succession after it was announced. */
@NullUnmarked
@AggregateRoot(type = "Succession")
public class SuccessionLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** A succession is withdrawn once. */
    sealed interface Standing {
        Succession announced();

        record Announced(Succession announced) implements Standing {}

        record Withdrawn(Succession announced) implements Standing {}
    }

    /** For Axon. */
    protected SuccessionLife() {}

    @CommandHandler
    public Outcome<RegisterEvent> handle(WithdrawSuccession command, Clock clock) {
        var refusal = refusal(standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        RegisterEvent withdrawn =
                new SuccessionWithdrawn(command.succession(), standing.announced());
        apply(withdrawn);
        return Outcome.accepted(withdrawn);
    }

    static Refusal refusal(Standing standing, Instant now) {
        return switch (standing) {
            case Standing.Withdrawn _ -> NotNow.ALREADY_WITHDRAWN;
            case Standing.Announced(var announced) ->
                    announced.begins().isAfter(now) ? null : NotNow.IN_FORCE;
        };
    }

    @EventSourcingHandler
    void on(SuccessionAnnounced event) {
        id = event.succession().text();
        standing = new Standing.Announced(event.announced());
    }

    @EventSourcingHandler
    void on(SuccessionWithdrawn event) {
        standing = new Standing.Withdrawn(event.withdrawn());
    }
}
