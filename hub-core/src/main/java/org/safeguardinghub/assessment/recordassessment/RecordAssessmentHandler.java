package org.safeguardinghub.assessment.recordassessment;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.assessment.AssessmentEvent;
import org.safeguardinghub.assessment.AssessmentEvent.AssessmentRecorded;
import org.safeguardinghub.assessment.AssessmentRefusal.Wrong;
import org.safeguardinghub.assessment.RecordAssessment;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An assessment is of persons whom its owner has told the hub of. */
public final class RecordAssessmentHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public RecordAssessmentHandler(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<AssessmentEvent> handle(RecordAssessment command) {
        var facts =
                reader.facts(
                        command.subjects().stream()
                                .map(s -> new Criterion(Tags.of(s), Set.of("subject.recorded")))
                                .collect(Collectors.toSet()));
        var refusal = refusal(command, holders(facts), clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        AssessmentEvent recorded =
                new AssessmentRecorded(
                        command.assessment(),
                        command.owner(),
                        command.subjects(),
                        command.assessedAt(),
                        command.reviewBy(),
                        sealer.seal(
                                command.assessment(), "assessment.recorded", command.content()));
        return recorder.record(
                "Assessment",
                command.assessment().text(),
                Outcome.accepted(recorded),
                facts.guard());
    }

    private static Map<SubjectId, AgencyId> holders(Facts facts) {
        var holders = new HashMap<SubjectId, AgencyId>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof SubjectRecorded known) {
                holders.put(known.subject(), known.holder());
            }
        }
        return holders;
    }

    static @Nullable Refusal refusal(
            RecordAssessment command, Map<SubjectId, AgencyId> holders, Instant now) {
        var wrong = Wrong.with(command.assessedAt(), command.reviewBy(), now);
        if (wrong != null) {
            return wrong;
        }
        for (var subject : command.subjects()) {
            if (!command.owner().equals(holders.get(subject))) {
                return new Refusal.NotFound();
            }
        }
        return null;
    }
}
