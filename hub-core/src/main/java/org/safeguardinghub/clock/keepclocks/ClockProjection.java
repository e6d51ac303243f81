package org.safeguardinghub.clock.keepclocks;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.Deadline;
import org.safeguardinghub.clock.MovesClocks;

import java.time.Instant;
import java.util.UUID;

/**
 * Works out from the log what runs and when it is due. Nothing is scheduled beside an append: what
 * is in the log is owed, and what is not in the log is not.
 */
public final class ClockProjection {
    /** The name of the processor. */
    public static final String GROUP = "clock";

    /** Stands for a calendar where the event itself has said by when. */
    private static final String STATED = "stated";

    private final ClockTable clocks;
    private final LocalDeadlines deadlines;
    private final Breaches breaches;

    public ClockProjection(ClockTable clocks, LocalDeadlines deadlines, Breaches breaches) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.breaches = breaches;
    }

    @EventHandler
    void on(
            MovesClocks event,
            EventMessage<?> message,
            TrackingToken token,
            @Timestamp Instant at) {
        long position = token.position().orElseThrow();
        event.stopsClocks().forEach(s -> clocks.stop(s.record(), s.kind(), s.owedBy(), position));
        event.passesClocks().forEach(p -> clocks.pass(p.record(), p.from(), p.to()));
        event.startsClocks().forEach(s -> clocks.start(clock(s, message, position, at)));
    }

    @EventHandler
    void on(ClockBreached event, @Timestamp Instant at) {
        clocks.breached(event, at);
    }

    private RunningClock clock(
            MovesClocks.Start start, EventMessage<?> message, long position, Instant at) {
        var began = start.since() == null ? at : start.since();
        var deadline =
                start.due() == null
                        ? deadlines.of(start.kind(), start.owedBy(), began, position)
                        : new Deadline(start.due(), STATED);
        return new RunningClock(
                start.record(),
                start.kind(),
                UUID.fromString(message.getIdentifier()),
                start.owedBy(),
                began,
                deadline.due(),
                deadline.calendar(),
                position,
                breaches.of(start.record(), start.kind(), start.owedBy(), deadline.due()));
    }
}
