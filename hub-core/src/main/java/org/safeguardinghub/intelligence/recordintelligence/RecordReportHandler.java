package org.safeguardinghub.intelligence.recordintelligence;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.IntelligenceEvent;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportRecorded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;
import org.safeguardinghub.intelligence.RecordReport;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;

/** Police record reports of persons whom they have told the hub of. */
public final class RecordReportHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordReportHandler(FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<IntelligenceEvent> handle(RecordReport command) {
        var facts = reader.facts(Known.criteria(command.subjects(), command.owner()));
        var refusal = refusal(command, Known.from(facts), clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        IntelligenceEvent recorded =
                new ReportRecorded(
                        command.report(),
                        command.owner(),
                        command.subjects(),
                        null,
                        command.occurredFrom(),
                        command.occurredTo(),
                        command.grading(),
                        command.marking(),
                        reviewBy(command.reviewBy(), command.grading()),
                        sealer.seal(command.report(), "intelligence.recorded", command.content()));
        return recorder.record(
                "Intelligence", command.report().text(), Outcome.accepted(recorded), facts.guard());
    }

    static @Nullable Refusal refusal(RecordReport command, Known known, Instant now) {
        if (!known.isPolice(command.owner())) {
            return Wrong.NOT_POLICE;
        }
        var wrong = When.wrong(command.occurredFrom(), command.occurredTo(), now);
        if (wrong == null) {
            wrong = When.wrongReview(command.reviewBy(), now);
        }
        if (wrong != null) {
            return wrong;
        }
        return known.holdsAll(command.owner(), command.subjects()) ? null : new Refusal.NotFound();
    }

    /** What is reviewed first brings the report back. */
    static @Nullable Instant reviewBy(@Nullable Instant given, @Nullable Grading grading) {
        return When.first(given, grading == null ? null : grading.handling().reviewBy());
    }
}
