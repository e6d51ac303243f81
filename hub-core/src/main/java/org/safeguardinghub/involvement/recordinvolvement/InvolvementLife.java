package org.safeguardinghub.involvement.recordinvolvement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.involvement.ConfirmInvolvement;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementConfirmed;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementRefusal;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.util.HashSet;
import java.util.Set;

/** The life of one involvement after it was recorded: a thin shell around {@link #decide}. */
@NullUnmarked
@AggregateRoot(type = "Involvement")
public class InvolvementLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Known known;

    record Known(InvolvementRecorded recorded, Set<AgencyId> confirmedBy) {}

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

    static Outcome<InvolvementEvent> decide(ConfirmInvolvement command, Known known) {
        var recorded = known.recorded();
        if (command.by().equals(recorded.agency())) {
            return Outcome.refused(new InvolvementRefusal.OwnAssertion(command.involvement()));
        }
        if (!command.byHolder()) {
            return Outcome.refused(new Refusal.NotFound());
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
        known = new Known(event, Set.of());
    }

    @EventSourcingHandler
    void on(InvolvementConfirmed event) {
        known = new Known(known.recorded(), event.confirmedBy());
    }

    private static Set<AgencyId> with(Set<AgencyId> some, AgencyId one) {
        var all = new HashSet<>(some);
        all.add(one);
        return Set.copyOf(all);
    }
}
