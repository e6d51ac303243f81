package org.safeguardinghub.clock.breachclock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.clock.ClockEvent;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.ClockRefusal;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.clock.RecordBreach;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.Desks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Tags;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A breach is recorded of a clock that runs, once: under the guard of everything that was said of
 * the record, so that what was done in time at the last moment is not called late, and under an id
 * made of record, clock and due time, so that no second one can be appended.
 */
public final class RecordBreachHandler {
    private static final String NO_DESK = "the safeguarding lead";

    private final FactReader reader;
    private final Recorder recorder;

    public RecordBreachHandler(FactReader reader, Recorder recorder) {
        this.reader = reader;
        this.recorder = recorder;
    }

    @CommandHandler
    public Outcome<ClockEvent> handle(RecordBreach command) {
        var facts = reader.facts(Set.of(Criterion.anyEventOf(Tags.of(command.record()))));
        var desks = reader.facts(Set.of(new Criterion(Tags.of(command.owedBy()), Desks.EVENTS)));
        return recorder.record(
                "Clock",
                idOf(command).toString(),
                decide(command, isRunning(command, facts.events()), desk(command, desks.events())),
                facts.guard());
    }

    static Outcome<ClockEvent> decide(RecordBreach command, boolean running, String desk) {
        return running
                ? Outcome.accepted(
                        new ClockBreached(
                                command.record(),
                                command.kind(),
                                command.owedBy(),
                                command.due(),
                                command.calendar(),
                                desk))
                : Outcome.refused(ClockRefusal.NOT_RUNNING);
    }

    /**
     * Whether the clock that this event started is the one that runs, with no breach recorded. One
     * that was begun anew with the due time of an earlier one is not late a second time.
     */
    static boolean isRunning(RecordBreach command, List<? extends EventMessage<?>> events) {
        var running = new HashMap<AgencyId, String>();
        for (var event : events) {
            switch (event.getPayload()) {
                case MovesClocks moves -> move(running, command.kind(), moves, event);
                case ClockBreached breached
                        when breached.isOf(command.kind(), command.owedBy(), command.due()) -> {
                    return false;
                }
                default -> {}
            }
        }
        return command.startedBy().toString().equals(running.get(command.owedBy()));
    }

    /** In the order of the view: what stops, what is passed on, what begins. */
    private static void move(
            Map<AgencyId, String> running,
            ClockKind kind,
            MovesClocks moves,
            EventMessage<?> event) {
        for (var stop : moves.stopsClocks()) {
            if (stop.kind() == kind && stop.owedBy() == null) {
                running.clear();
            } else if (stop.kind() == kind) {
                running.remove(stop.owedBy());
            }
        }
        for (var pass : moves.passesClocks()) {
            var started = running.remove(pass.from());
            if (started != null) {
                running.put(pass.to(), started);
            }
        }
        for (var start : moves.startsClocks()) {
            if (start.kind() == kind) {
                running.put(start.owedBy(), event.getIdentifier());
            }
        }
    }

    /** Which desk took it when it was due, by what the register says. */
    static String desk(RecordBreach command, List<? extends EventMessage<?>> events) {
        return new Desks(events.stream().map(EventMessage::getPayload).toList())
                .takes(command.kind().takenAs(), command.due())
                .map(Desk::name)
                .orElse(NO_DESK);
    }

    static UUID idOf(RecordBreach command) {
        var clock = command.record() + ":" + command.kind() + ":" + command.owedBy();
        var text = "breach:" + clock + ":" + command.due();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
