package org.safeguardinghub.share.decideshare;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.AcknowledgeRecall;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.RecallShare;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.share.ShareRefusal;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

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

        /** Declined or put off: nobody received anything. */
        record NotGiven(ShareDecided decision) implements Standing {}

        record Recalled(ShareDecided decision, Set<AgencyId> acknowledgedBy) implements Standing {}
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
            case Standing.NotGiven _ -> new ShareRefusal.NothingGiven(command.share());
            case Standing.Recalled _ -> new ShareRefusal.AlreadyRecalled(command.share());
        };
    }

    @CommandHandler
    public Outcome<ShareEvent> handle(AcknowledgeRecall command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = "share.recall-acknowledged";
        ShareEvent acknowledged =
                new RecallAcknowledged(
                        command.share(),
                        standing.decision().owner(),
                        command.by(),
                        command.copies(),
                        clock.instant(),
                        sealer.seal(command.share(), name, command.note()));
        apply(acknowledged);
        return Outcome.accepted(acknowledged);
    }

    /** Whoever received nothing learns nothing of the decision. */
    static @Nullable Refusal refusal(AcknowledgeRecall command, Standing standing) {
        var share = command.share();
        if (command.copies() == Copies.KEPT && !command.explained()) {
            return ShareRefusal.Wrong.KEPT_WITHOUT_GROUND;
        }
        if (!standing.decision().recipients().contains(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.NotGiven _ -> new Refusal.NotFound();
            case Standing.Given _ -> new ShareRefusal.NotRecalled(share);
            case Standing.Recalled(_, var by) when by.contains(command.by()) ->
                    new ShareRefusal.AlreadyAcknowledged(share);
            case Standing.Recalled _ -> null;
        };
    }

    /** What became of a share by what happened to it. */
    static Standing after(@Nullable Standing standing, ShareEvent event) {
        return switch (event) {
            case ShareDecided decided ->
                    decided.outcome().gives()
                            ? new Standing.Given(decided)
                            : new Standing.NotGiven(decided);
            case ShareRecalled _ -> new Standing.Recalled(standing.decision(), Set.of());
            case RecallAcknowledged acknowledged ->
                    new Standing.Recalled(standing.decision(), with(standing, acknowledged.by()));
        };
    }

    private static Set<AgencyId> with(Standing standing, AgencyId one) {
        var all = new HashSet<AgencyId>();
        if (standing instanceof Standing.Recalled(_, var before)) {
            all.addAll(before);
        }
        all.add(one);
        return all;
    }

    @EventSourcingHandler
    void on(ShareEvent event) {
        if (event instanceof ShareDecided decided) {
            id = decided.share().text();
        }
        standing = after(standing, event);
    }
}
