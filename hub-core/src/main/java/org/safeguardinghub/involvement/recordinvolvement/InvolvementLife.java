package org.safeguardinghub.involvement.recordinvolvement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.involvement.ConfirmInvolvement;
import org.safeguardinghub.involvement.EndInvolvement;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementConfirmed;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementEnded;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementRefusal;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The life of one involvement after it was recorded: a thin shell around its decisions. */
@NullUnmarked
@AggregateRoot(type = "Involvement")
public class InvolvementLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Known known;

    record Known(InvolvementRecorded recorded, Set<AgencyId> confirmedBy, boolean ended) {
        boolean isOver(Instant now) {
            return ended || !now.isBefore(recorded.validity().until());
        }
    }

    /** For Axon. */
    protected InvolvementLife() {}

    @CommandHandler
    public Outcome<InvolvementEvent> handle(ConfirmInvolvement command) {
        var outcome = decide(command, known);
        if (outcome instanceof Outcome.Accepted<InvolvementEvent>(var events)) {
            events.forEach(event -> apply(event));
        }
        return outcome;
    }

    @CommandHandler
    public Outcome<InvolvementEvent> handle(EndInvolvement command, Sealer sealer, Clock clock) {
        var now = clock.instant();
        var refusal = refusal(command, known, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var recorded = known.recorded();
        InvolvementEvent ended =
                new InvolvementEnded(
                        recorded.involvement(),
                        recorded.subject(),
                        recorded.agency(),
                        recorded.recordedBy(),
                        command.by(),
                        now,
                        sealer.seal(
                                recorded.involvement(), "involvement.ended", command.handOver()));
        apply(ended);
        return Outcome.accepted(ended);
    }

    static @Nullable Refusal refusal(EndInvolvement command, Known known, Instant now) {
        var recorded = known.recorded();
        var mayEnd =
                command.byResponsible()
                        || command.by().equals(recorded.agency())
                        || command.by().equals(recorded.recordedBy());
        if (!mayEnd) {
            return new Refusal.NotFound();
        }
        return known.isOver(now)
                ? new InvolvementRefusal.AlreadyEnded(command.involvement())
                : null;
    }

    static Outcome<InvolvementEvent> decide(ConfirmInvolvement command, Known known) {
        var recorded = known.recorded();
        if (command.by().equals(recorded.agency())) {
            return Outcome.refused(new InvolvementRefusal.OwnAssertion(command.involvement()));
        }
        if (!command.byHolder()) {
            return Outcome.refused(new Refusal.NotFound());
        }
        if (known.ended()) {
            return Outcome.refused(new InvolvementRefusal.AlreadyEnded(command.involvement()));
        }
        if (known.confirmedBy().contains(command.by())) {
            return Outcome.refused(new InvolvementRefusal.AlreadyConfirmed(command.involvement()));
        }
        return Outcome.accepted(
                new InvolvementConfirmed(
                        recorded.involvement(),
                        recorded.subject(),
                        recorded.agency(),
                        recorded.recordedBy(),
                        with(known.confirmedBy(), command.by()),
                        recorded.validity()));
    }

    @EventSourcingHandler
    void on(InvolvementRecorded event) {
        id = event.involvement().text();
        known = new Known(event, Set.of(), false);
    }

    @EventSourcingHandler
    void on(InvolvementConfirmed event) {
        known = new Known(known.recorded(), event.confirmedBy(), known.ended());
    }

    @EventSourcingHandler
    void on(InvolvementEnded event) {
        known = new Known(known.recorded(), known.confirmedBy(), true);
    }

    private static Set<AgencyId> with(Set<AgencyId> some, AgencyId one) {
        var all = new HashSet<>(some);
        all.add(one);
        return Set.copyOf(all);
    }
}
