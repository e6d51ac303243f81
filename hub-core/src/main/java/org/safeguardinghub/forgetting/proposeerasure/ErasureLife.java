package org.safeguardinghub.forgetting.proposeerasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.forgetting.ApproveErasure;
import org.safeguardinghub.forgetting.DeclineErasure;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureApproved;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureDeclined;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.ErasureRefusal;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.util.Set;

/** The life of one erasure after it was proposed. */
@NullUnmarked
@AggregateRoot(type = "Erasure")
public class ErasureLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** For Axon. */
    protected ErasureLife() {}

    @CommandHandler
    public Outcome<ErasureEvent> handle(ApproveErasure command, Approving approving) {
        return applied(approving.approve(command, standing));
    }

    @CommandHandler
    public Outcome<ErasureEvent> handle(DeclineErasure command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var reason = sealer.seal(command.erasure(), "erasure.declined", command.reason());
        return applied(
                Outcome.accepted(
                        new ErasureDeclined(
                                command.erasure(),
                                command.by(),
                                command.person(),
                                clock.instant(),
                                reason)));
    }

    private static Outcome<ErasureEvent> applied(Outcome<ErasureEvent> outcome) {
        if (outcome instanceof Outcome.Accepted<ErasureEvent>(var events)) {
            events.forEach(event -> apply(event));
        }
        return outcome;
    }

    static @Nullable Refusal refusal(DeclineErasure command, Standing standing) {
        if (!command.by().equals(standing.proposed().agency())) {
            return new Refusal.NotFound();
        }
        return standing instanceof Standing.Over ? ErasureRefusal.OVER : null;
    }

    @EventSourcingHandler
    void on(ErasureProposed event) {
        id = event.erasure().text();
        standing = new Standing.Open(event, Set.of());
    }

    @EventSourcingHandler
    void on(ErasureApproved event) {
        standing = standing.approvedBy(event.person());
    }

    @EventSourcingHandler
    void on(ErasureDeclined event) {
        standing = new Standing.Over(standing.proposed());
    }

    @EventSourcingHandler
    void on(RecordErased event) {
        standing = new Standing.Over(standing.proposed());
    }
}
