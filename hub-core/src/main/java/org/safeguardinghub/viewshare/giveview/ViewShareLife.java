package org.safeguardinghub.viewshare.giveview;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.viewshare.AcknowledgeViewRecall;
import org.safeguardinghub.viewshare.RecallView;
import org.safeguardinghub.viewshare.ViewShareEvent;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewRecallAcknowledged;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewRecalled;
import org.safeguardinghub.viewshare.ViewShareRefusal.Reason;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** The life of one view after it was given: recalled once, and each recipient knows of it. */
@NullUnmarked
@AggregateRoot(type = "ViewShare")
public class ViewShareLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /**
     * What can be done to it depends on whether it was recalled; that time ends it changes nothing.
     */
    sealed interface Standing {
        ViewGiven given();

        record Given(ViewGiven given) implements Standing {}

        record Recalled(ViewGiven given, Set<AgencyId> acknowledgedBy) implements Standing {}
    }

    /** For Axon. */
    protected ViewShareLife() {}

    @CommandHandler
    public Outcome<ViewShareEvent> handle(RecallView command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var given = standing.given();
        ViewShareEvent recalled =
                new ViewRecalled(
                        given.viewShare(),
                        given.owner(),
                        given.subject(),
                        given.recipients(),
                        clock.instant(),
                        sealer.seal(given.viewShare(), "view-share.recalled", command.reason()));
        apply(recalled);
        return Outcome.accepted(recalled);
    }

    static @Nullable Refusal refusal(RecallView command, Standing standing) {
        if (!command.by().equals(standing.given().owner())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Given _ -> null;
            case Standing.Recalled _ -> Reason.ALREADY_RECALLED;
        };
    }

    @CommandHandler
    public Outcome<ViewShareEvent> handle(
            AcknowledgeViewRecall command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var name = "view-share.recall-acknowledged";
        ViewShareEvent acknowledged =
                new ViewRecallAcknowledged(
                        command.viewShare(),
                        standing.given().owner(),
                        command.by(),
                        command.copies(),
                        clock.instant(),
                        sealer.seal(command.viewShare(), name, command.note()));
        apply(acknowledged);
        return Outcome.accepted(acknowledged);
    }

    static @Nullable Refusal refusal(AcknowledgeViewRecall command, Standing standing) {
        if (command.copies() == Copies.KEPT && !command.explained()) {
            return Reason.KEPT_WITHOUT_GROUND;
        }
        if (!standing.given().recipients().contains(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Given _ -> Reason.NOT_RECALLED;
            case Standing.Recalled(_, var by) when by.contains(command.by()) ->
                    Reason.ALREADY_ACKNOWLEDGED;
            case Standing.Recalled _ -> null;
        };
    }

    /** What became of a view by what happened to it. */
    static Standing after(@Nullable Standing standing, ViewShareEvent event) {
        return switch (event) {
            case ViewGiven given -> new Standing.Given(given);
            case ViewRecalled _ -> new Standing.Recalled(standing.given(), Set.of());
            case ViewRecallAcknowledged acknowledged ->
                    new Standing.Recalled(standing.given(), with(standing, acknowledged.by()));
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
    void on(ViewShareEvent event) {
        if (event instanceof ViewGiven given) {
            id = given.viewShare().text();
        }
        standing = after(standing, event);
    }
}
