package org.safeguardinghub.context.recordcontext;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.context.ContextEvent;
import org.safeguardinghub.context.ContextEvent.ContextRecorded;
import org.safeguardinghub.context.RecordContext;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;

/** An agency may always tell the hub of a place or a platform: nothing can refuse it. */
public final class RecordContextHandler {
    private final Recorder recorder;
    private final Sealer sealer;

    public RecordContextHandler(Recorder recorder, Sealer sealer) {
        this.recorder = recorder;
        this.sealer = sealer;
    }

    @CommandHandler
    public Outcome<ContextEvent> handle(RecordContext command) {
        var content = sealer.seal(command.context(), "context.recorded", command.content());
        ContextEvent recorded =
                new ContextRecorded(command.context(), command.owner(), command.mode(), content);
        return recorder.record("Context", command.context().text(), Outcome.accepted(recorded));
    }
}
