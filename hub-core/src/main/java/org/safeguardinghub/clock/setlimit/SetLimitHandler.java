package org.safeguardinghub.clock.setlimit;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.clock.ClockEvent;
import org.safeguardinghub.clock.ClockEvent.LimitSet;
import org.safeguardinghub.clock.ClockRefusal;
import org.safeguardinghub.clock.SetLimit;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A limit of an area in the register, from now on or later: nobody is late in hindsight. */
public final class SetLimitHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public SetLimitHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ClockEvent> handle(SetLimit command) {
        var area =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        "area:" + command.area(),
                                        Set.of("register.area-registered"))));
        return recorder.record(
                "ClockLimit",
                UUID.randomUUID().toString(),
                decide(command, !area.events().isEmpty(), clock.instant()),
                area.guard());
    }

    static Outcome<ClockEvent> decide(SetLimit command, boolean area, Instant now) {
        if (!command.kind().isLocal()) {
            return Outcome.refused(ClockRefusal.NOT_LOCAL);
        }
        var from = command.from() == null ? now : command.from();
        if (from.isBefore(now)) {
            return Outcome.refused(ClockRefusal.IN_THE_PAST);
        }
        return area
                ? Outcome.accepted(
                        new LimitSet(
                                command.area(),
                                command.kind(),
                                command.limit(),
                                from,
                                command.approvedBy()))
                : Outcome.refused(new Refusal.NotFound());
    }
}
