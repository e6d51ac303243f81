package org.safeguardinghub.viewshare.giveview;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.GuardedGrounds;
import org.safeguardinghub.viewshare.ViewGrounds;
import org.safeguardinghub.viewshare.ViewShareContradiction;
import org.safeguardinghub.viewshare.ViewShareEvent;
import org.safeguardinghub.viewshare.ViewShareRefusal.Reason;

import java.time.Clock;
import java.time.Instant;

/**
 * Only an authority that has the child gives its view, only to agencies that take part and that no
 * seal leaves out: all under the guard of what says so (sharing rules, law 8).
 */
public final class GiveViewHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BasisCodes codes;
    private final Clock clock;

    public GiveViewHandler(
            Authority authority, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.codes = codes;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ViewShareEvent> handle(GiveView command) {
        var now = clock.instant();
        GuardedGrounds grounds;
        try (var snapshot = authority.snapshot()) {
            grounds = GuardedGrounds.read(command, snapshot, now);
        }
        var refusal = refusal(command, grounds.known(), codes, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.viewShare(), "view-share.given", command.content());
        return recorder.record(
                "ViewShare",
                command.viewShare().text(),
                Outcome.accepted(command.decided(content, now)),
                grounds.guard());
    }

    static @Nullable Refusal refusal(
            GiveView command, ViewGrounds known, BasisCodes codes, Instant now) {
        var contradiction = ViewShareContradiction.in(command, now);
        if (contradiction != null) {
            return contradiction;
        }
        var basis = codes.refusal(command.basis(), now);
        if (basis != null) {
            return basis;
        }
        if (known.recipients() < command.recipients().size()) {
            return Reason.UNKNOWN_RECIPIENT;
        }
        if (!known.open()) {
            return new Refusal.NotFound();
        }
        return known.authority() ? known.obstacle() : Reason.NOT_THE_AUTHORITY;
    }
}
