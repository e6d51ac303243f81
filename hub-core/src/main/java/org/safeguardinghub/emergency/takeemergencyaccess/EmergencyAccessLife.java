package org.safeguardinghub.emergency.takeemergencyaccess;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.EmergencyRefusal;
import org.safeguardinghub.emergency.ReviewEmergencyAccess;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** The life of one emergency access after it was taken: each holder rules on it once. */
@NullUnmarked
@AggregateRoot(type = "EmergencyAccess")
public class EmergencyAccessLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Known known;

    record Known(EmergencyAccessTaken taken, Set<AgencyId> reviewedBy) {}

    /** For Axon. */
    protected EmergencyAccessLife() {}

    @CommandHandler
    public Outcome<EmergencyEvent> handle(
            ReviewEmergencyAccess command, Sealer sealer, Clock clock) {
        var refusal = refusal(command, known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        EmergencyEvent reviewed =
                new EmergencyAccessReviewed(
                        command.access(),
                        command.by(),
                        command.verdict(),
                        clock.instant().isBefore(known.taken().reviewDueBy()),
                        sealer.seal(
                                command.access(), "emergency-access.reviewed", command.reason()));
        apply(reviewed);
        return Outcome.accepted(reviewed);
    }

    static @Nullable Refusal refusal(ReviewEmergencyAccess command, Known known) {
        if (!known.taken().holders().contains(command.by())) {
            return new Refusal.NotFound();
        }
        return known.reviewedBy().contains(command.by()) ? EmergencyRefusal.ALREADY_REVIEWED : null;
    }

    @EventSourcingHandler
    void on(EmergencyAccessTaken event) {
        id = event.access().text();
        known = new Known(event, Set.of());
    }

    @EventSourcingHandler
    void on(EmergencyAccessReviewed event) {
        var all = new HashSet<>(known.reviewedBy());
        all.add(event.holder());
        known = new Known(known.taken(), Set.copyOf(all));
    }
}
