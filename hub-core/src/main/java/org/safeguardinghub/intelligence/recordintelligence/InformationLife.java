package org.safeguardinghub.intelligence.recordintelligence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.GradeInformation;
import org.safeguardinghub.intelligence.InformationEvent.InformationGraded;
import org.safeguardinghub.intelligence.InformationEvent.InformationSubmitted;
import org.safeguardinghub.intelligence.IntelligenceEvent;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportRecorded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.AlreadyGraded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.PoliceGrade;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** The life of what a partner told, until the police it was sent to made a report of it. */
@NullUnmarked
@AggregateRoot(type = "PartnerInformation")
public class InformationLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private Standing standing;

    /** Whether a report was made of it. */
    sealed interface Standing {
        InformationSubmitted submitted();

        record Received(InformationSubmitted submitted) implements Standing {}

        record Graded(InformationSubmitted submitted) implements Standing {}
    }

    /** For Axon. */
    protected InformationLife() {}

    /** The report comes first: it is what the command made. */
    @CommandHandler
    public Outcome<IntelligenceEvent> handle(
            GradeInformation command, Recorder recorder, Sealer sealer, Clock clock) {
        var refusal = refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var told = standing.submitted();
        IntelligenceEvent report =
                new ReportRecorded(
                        command.report(),
                        command.by(),
                        told.subjects(),
                        told.information(),
                        told.occurredFrom(),
                        told.occurredTo(),
                        command.grading(),
                        command.marking(),
                        RecordReportHandler.reviewBy(command.reviewBy(), command.grading()),
                        sealer.seal(command.report(), "intelligence.recorded", command.content()));
        var outcome =
                recorder.record("Intelligence", command.report().text(), Outcome.accepted(report));
        apply(
                new InformationGraded(
                        told.information(), told.owner(), command.by(), told.subjects()));
        return outcome;
    }

    static @Nullable Refusal refusal(GradeInformation command, Standing standing, Instant now) {
        var told = standing.submitted();
        if (!command.by().equals(told.sentTo())) {
            return command.by().equals(told.owner())
                    ? new PoliceGrade(command.information())
                    : new Refusal.NotFound();
        }
        var wrong = When.wrongReview(command.reviewBy(), now);
        if (wrong != null) {
            return wrong;
        }
        return switch (standing) {
            case Standing.Received _ -> null;
            case Standing.Graded _ -> new AlreadyGraded(command.information());
        };
    }

    @EventSourcingHandler
    void on(InformationSubmitted event) {
        id = event.information().text();
        standing = new Standing.Received(event);
    }

    @EventSourcingHandler
    void on(InformationGraded event) {
        standing = new Standing.Graded(standing.submitted());
    }
}
