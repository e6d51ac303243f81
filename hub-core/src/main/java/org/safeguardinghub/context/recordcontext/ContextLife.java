package org.safeguardinghub.context.recordcontext;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.context.ContextEvent;
import org.safeguardinghub.context.ContextEvent.ContextMoved;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.context.ContextRefusal;
import org.safeguardinghub.context.MoveContext;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

/** The life of one place or platform after it was recorded. */
@NullUnmarked
@AggregateRoot(type = "Context")
public class ContextLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Known known;

    record Known(AgencyId owner, ContextMode mode) {}

    /** For Axon. */
    protected ContextLife() {}

    @CommandHandler
    public Outcome<ContextEvent> handle(MoveContext command, Sealer sealer) {
        var refusal = refusal(command, known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        ContextEvent moved =
                new ContextMoved(
                        command.context(),
                        command.by(),
                        command.mode(),
                        sealer.seal(command.context(), "context.moved", command.content()));
        apply(moved);
        return Outcome.accepted(moved);
    }

    static @Nullable Refusal refusal(MoveContext command, Known known) {
        if (!command.by().equals(known.owner())) {
            return new Refusal.NotFound();
        }
        return command.mode() == known.mode()
                ? new ContextRefusal.AlreadyInMode(command.context())
                : null;
    }

    @EventSourcingHandler
    void on(ContextEvent event) {
        id = event.context().text();
        known = new Known(event.owner(), event.mode());
    }
}
