package org.safeguardinghub.register.registerarea;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.RegisterArea;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterRefusal;
import org.safeguardinghub.shared.Outcome;

import java.util.Set;

/** An area enters the register once, under the code of its boundary. */
public final class RegisterAreaHandler {
    private final FactReader reader;
    private final Recorder recorder;

    public RegisterAreaHandler(FactReader reader, Recorder recorder) {
        this.reader = reader;
        this.recorder = recorder;
    }

    @CommandHandler
    public Outcome<RegisterEvent> handle(RegisterArea command) {
        var facts =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        "area:" + command.area(),
                                        Set.of("register.area-registered"))));
        return recorder.record(
                "Area", command.area(), decide(command, !facts.events().isEmpty()), facts.guard());
    }

    static Outcome<RegisterEvent> decide(RegisterArea command, boolean known) {
        return known
                ? Outcome.refused(new RegisterRefusal.AreaAlreadyRegistered(command.area()))
                : Outcome.accepted(
                        new AreaRegistered(
                                command.area(),
                                command.name(),
                                command.nation(),
                                command.childrensServices(),
                                command.policeArea(),
                                command.from()));
    }
}
