package org.safeguardinghub.share.decideshare;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.RecallShare;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.share.ShareRefusal;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;

/** The life of one share after it was decided. */
@NullUnmarked
@AggregateRoot(type = "Share")
public class ShareLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** What can be done to a share depends on what was decided and whether it still stands. */
    sealed interface Standing {
        ShareDecided decision();

        record Given(ShareDecided decision) implements Standing {}

        record Declined(ShareDecided decision) implements Standing {}

        record Recalled(ShareDecided decision) implements Standing {}
    }

    /** For Axon. */
    protected ShareLife() {}

    @CommandHandler
    public Outcome<ShareEvent> handle(RecallShare command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var decided = standing.decision();
        ShareEvent recalled =
                new ShareRecalled(
                        decided.share(),
                        decided.owner(),
                        decided.record(),
                        decided.subject(),
                        decided.recipients(),
                        clock.instant(),
                        sealer.seal(decided.share(), "share.recalled", command.reason()));
        apply(recalled);
        return Outcome.accepted(recalled);
    }

    static @Nullable Refusal refusal(RecallShare command, Standing standing) {
        if (!command.by().equals(standing.decision().owner())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Given _ -> null;
            case Standing.Declined _ -> new ShareRefusal.NothingGiven(command.share());
            case Standing.Recalled _ -> new ShareRefusal.AlreadyRecalled(command.share());
        };
    }

    @EventSourcingHandler
    void on(ShareDecided event) {
        id = event.share().text();
        standing =
                event.outcome() == ShareOutcome.DECLINED
                        ? new Standing.Declined(event)
                        : new Standing.Given(event);
    }

    @EventSourcingHandler
    void on(ShareRecalled event) {
        standing = new Standing.Recalled(standing.decision());
    }
}
