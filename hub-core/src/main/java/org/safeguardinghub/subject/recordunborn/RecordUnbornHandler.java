package org.safeguardinghub.subject.recordunborn;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.RecordUnborn;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subject.SubjectEvent.BirthExpected;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.util.List;
import java.util.Set;

/** An unborn child is recorded with the mother, of whom the same agency holds a record. */
public final class RecordUnbornHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;

    public RecordUnbornHandler(FactReader reader, Recorder recorder, Sealer sealer) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
    }

    @CommandHandler
    public Outcome<SubjectEvent> handle(RecordUnborn command) {
        var facts =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        Tags.of(command.mother()), Set.of("subject.recorded"))));
        var record = new RecordId(command.subject().value());
        var outcome =
                decide(
                        command,
                        motherHeldBy(command, facts),
                        sealer.seal(record, "subject.recorded", command.content()));
        return recorder.record("Subject", command.subject().text(), outcome, facts.guard());
    }

    private static @Nullable AgencyId motherHeldBy(RecordUnborn command, Facts facts) {
        return facts.events().stream()
                .map(event -> event.getPayload())
                .filter(SubjectRecorded.class::isInstance)
                .map(SubjectRecorded.class::cast)
                .filter(known -> known.subject().equals(command.mother()))
                .map(SubjectRecorded::holder)
                .findFirst()
                .orElse(null);
    }

    static Outcome<SubjectEvent> decide(
            RecordUnborn command, @Nullable AgencyId motherHeldBy, Sealed content) {
        if (!command.holder().equals(motherHeldBy)) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return Outcome.accepted(
                List.of(
                        new SubjectRecorded(command.subject(), command.holder(), content),
                        new BirthExpected(command.subject(), command.holder())));
    }
}
