package org.safeguardinghub.forgetting.setschedule;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.forgetting.RetentionEvent;
import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.forgetting.RetentionRefusal;
import org.safeguardinghub.forgetting.SetSchedule;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.shared.Outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Each agency sets for how long it keeps its own records. */
public final class SetScheduleHandler {
    private static final ZoneId TIME = ZoneId.of("Europe/London");

    private final Recorder recorder;
    private final Clock clock;

    public SetScheduleHandler(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RetentionEvent> handle(SetSchedule command) {
        return recorder.record(
                "RetentionSchedule", command.schedule().text(), decide(command, clock.instant()));
    }

    static Outcome<RetentionEvent> decide(SetSchedule command, Instant now) {
        var today = now.atZone(TIME).toLocalDate();
        var from = command.from() == null ? today : command.from();
        return from.isBefore(today)
                ? Outcome.refused(RetentionRefusal.IN_THE_PAST)
                : Outcome.accepted(
                        new ScheduleSet(
                                command.schedule(),
                                command.by(),
                                command.recordType(),
                                command.trigger(),
                                command.years(),
                                from,
                                command.authority(),
                                now));
    }
}
