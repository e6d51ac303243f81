package org.safeguardinghub.assessment.recordassessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.assessment.AssessmentEvent;
import org.safeguardinghub.assessment.AssessmentEvent.AssessmentDissented;
import org.safeguardinghub.assessment.AssessmentEvent.AssessmentRecorded;
import org.safeguardinghub.assessment.AssessmentRefusal.OwnAssessment;
import org.safeguardinghub.assessment.DissentFromAssessment;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

/** An assessment after it was made: it never changes, others may disagree with it. */
@NullUnmarked
@AggregateRoot(type = "Assessment")
public class AssessmentLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private AssessmentRecorded recorded;

    /** For Axon. */
    protected AssessmentLife() {}

    /** Whether the sender may know of the assessment was found out before. */
    @CommandHandler
    public Outcome<AssessmentEvent> handle(DissentFromAssessment command, Sealer sealer) {
        var refusal = refusal(command, recorded.owner());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        AssessmentEvent dissented =
                new AssessmentDissented(
                        command.assessment(),
                        recorded.owner(),
                        command.by(),
                        recorded.subjects(),
                        sealer.seal(
                                command.assessment(), "assessment.dissented", command.content()));
        apply(dissented);
        return Outcome.accepted(dissented);
    }

    static @Nullable Refusal refusal(DissentFromAssessment command, AgencyId owner) {
        return command.by().equals(owner) ? new OwnAssessment(command.assessment()) : null;
    }

    @EventSourcingHandler
    void on(AssessmentRecorded event) {
        id = event.assessment().text();
        recorded = event;
    }
}
