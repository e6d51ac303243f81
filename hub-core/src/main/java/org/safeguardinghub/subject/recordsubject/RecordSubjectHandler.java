package org.safeguardinghub.subject.recordsubject;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subject.RecordSubject;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

/** An agency may always tell the hub of a person: nothing is looked up, nothing can refuse it. */
public final class RecordSubjectHandler {
    private final Recorder recorder;
    private final Sealer sealer;

    public RecordSubjectHandler(Recorder recorder, Sealer sealer) {
        this.recorder = recorder;
        this.sealer = sealer;
    }

    @CommandHandler
    public Outcome<SubjectEvent> handle(RecordSubject command) {
        var record = new RecordId(command.subject().value());
        var content = sealer.seal(record, "subject.recorded", command.content());
        SubjectEvent recorded = new SubjectRecorded(command.subject(), command.holder(), content);
        return recorder.record("Subject", command.subject().text(), Outcome.accepted(recorded));
    }
}
