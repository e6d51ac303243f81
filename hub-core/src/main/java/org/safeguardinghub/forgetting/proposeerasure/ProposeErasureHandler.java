package org.safeguardinghub.forgetting.proposeerasure;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.forgetting.ProposeErasure;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;

import java.time.Clock;
import java.time.Instant;

/**
 * Only the owner's own people propose, and nothing that a legal hold, a request or others'
 * judgement keeps.
 */
public final class ProposeErasureHandler {
    private final DisposalGrounds grounds;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public ProposeErasureHandler(
            DisposalGrounds grounds, Recorder recorder, Sealer sealer, Clock clock) {
        this.grounds = grounds;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ErasureEvent> handle(ProposeErasure command) {
        var known = grounds.of(command.records());
        var now = clock.instant();
        var refusal = refusal(command, known, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var reason = sealer.seal(command.erasure(), "erasure.proposed", command.reason());
        return recorder.record(
                "Erasure",
                command.erasure().text(),
                Outcome.accepted(decided(command, reason, now)),
                known.guard());
    }

    static @Nullable Refusal refusal(ProposeErasure command, Known known, Instant now) {
        if (!known.areAllOf(command.by(), command.records())) {
            return new Refusal.NotFound();
        }
        return Approving.against(known, now);
    }

    private static ErasureEvent decided(ProposeErasure command, Sealed reason, Instant now) {
        return new ErasureProposed(
                command.erasure(),
                command.by(),
                command.person(),
                command.records(),
                command.ground(),
                now,
                reason);
    }
}
