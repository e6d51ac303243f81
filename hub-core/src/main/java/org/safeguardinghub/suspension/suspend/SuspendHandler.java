package org.safeguardinghub.suspension.suspend;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.suspension.Suspend;
import org.safeguardinghub.suspension.SuspensionEvent;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.suspension.SuspensionRefusal;

import java.time.Clock;
import java.time.Instant;

/** Any agency that takes part can be suspended, but for the one that would have to lift it. */
public final class SuspendHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public SuspendHandler(Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<SuspensionEvent> handle(Suspend command) {
        var now = clock.instant();
        var refusal = refusal(command, authority.isInForce(command.agency(), now), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        SuspensionEvent begun =
                new SuspensionBegun(
                        command.suspension(),
                        command.agency(),
                        command.person(),
                        command.by(),
                        new Validity(
                                now, command.until() == null ? Validity.OPEN : command.until()),
                        sealer.seal(command.suspension(), "suspension.begun", command.reason()));
        return recorder.record("Suspension", command.suspension().text(), Outcome.accepted(begun));
    }

    static @Nullable Refusal refusal(Suspend command, boolean registered, Instant now) {
        if (command.until() != null && !command.until().isAfter(now)) {
            return SuspensionRefusal.ALREADY_OVER;
        }
        if (!registered) {
            return new Refusal.NotFound();
        }
        return command.person() == null && command.agency().equals(command.by())
                ? SuspensionRefusal.OWN_AGENCY
                : null;
    }
}
