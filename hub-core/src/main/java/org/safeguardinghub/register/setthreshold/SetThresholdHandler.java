package org.safeguardinghub.register.setthreshold;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.LocalRefusal;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.SetThreshold;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A threshold of an area in the register, from now on or later, that protects no less. */
public final class SetThresholdHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public SetThresholdHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RegisterEvent> handle(SetThreshold command) {
        var area =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        "area:" + command.area(),
                                        Set.of("register.area-registered"))));
        return recorder.record(
                "Threshold",
                UUID.randomUUID().toString(),
                decide(command, !area.events().isEmpty(), clock.instant()),
                area.guard());
    }

    static Outcome<RegisterEvent> decide(SetThreshold command, boolean area, Instant now) {
        if (!command.threshold().mayBe(command.value())) {
            return Outcome.refused(LocalRefusal.TOO_LOOSE);
        }
        var from = command.from() == null ? now : command.from();
        if (from.isBefore(now)) {
            return Outcome.refused(LocalRefusal.IN_THE_PAST);
        }
        return area
                ? Outcome.accepted(
                        new ThresholdSet(
                                command.area(),
                                command.threshold(),
                                command.value(),
                                from,
                                command.approvedBy()))
                : Outcome.refused(new Refusal.NotFound());
    }
}
