package org.safeguardinghub.register.setdesk;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.Message;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.Desks;
import org.safeguardinghub.register.LocalRefusal;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterEvent.DeskSet;
import org.safeguardinghub.register.SetDesk;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A desk of an agency that takes its desks from an area in the register, from now on or later. */
public final class SetDeskHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public SetDeskHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RegisterEvent> handle(SetDesk command) {
        var area = new Criterion("area:" + command.area(), Set.of("register.area-registered"));
        var known =
                reader.facts(Set.of(area, new Criterion(Tags.of(command.agency()), Desks.EVENTS)));
        List<?> said = known.events().stream().map(Message::getPayload).toList();
        return recorder.record(
                "Desk",
                UUID.randomUUID().toString(),
                decide(command, said, clock.instant()),
                known.guard());
    }

    /** {@code said}: of the area and of the agency. */
    static Outcome<RegisterEvent> decide(SetDesk command, List<?> said, Instant now) {
        var from = command.from() == null ? now : command.from();
        if (from.isBefore(now)) {
            return Outcome.refused(LocalRefusal.IN_THE_PAST);
        }
        if (said.stream().noneMatch(AreaRegistered.class::isInstance)) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return new Desks(said).area().filter(command.area()::equals).isPresent()
                ? Outcome.accepted(
                        new DeskSet(
                                command.area(),
                                command.agency(),
                                command.work(),
                                command.desk(),
                                from,
                                command.approvedBy()))
                : Outcome.refused(LocalRefusal.NOT_OF_THIS_AREA);
    }
}
