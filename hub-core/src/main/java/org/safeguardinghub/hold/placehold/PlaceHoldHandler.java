package org.safeguardinghub.hold.placehold;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.InForce;
import org.safeguardinghub.hold.HoldEvent;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldRefusal;
import org.safeguardinghub.hold.PlaceHold;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Whoever runs the hub holds anything; an agency's administrator its own agency's records. */
public final class PlaceHoldHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public PlaceHoldHandler(Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<HoldEvent> handle(PlaceHold command) {
        var now = clock.instant();
        boolean known = authority.ask(InForce.all(command.scope().agencies(), now));
        var refusal = refusal(command, known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var said = sealer.seal(command.hold(), "legal-hold.placed", command.said());
        return recorder.record(
                "LegalHold", command.hold().text(), Outcome.accepted(decided(command, said, now)));
    }

    static @Nullable Refusal refusal(PlaceHold command, boolean agenciesKnown) {
        var scope = command.scope();
        if (scope.from() != null && scope.to() != null && scope.to().isBefore(scope.from())) {
            return HoldRefusal.ENDS_BEFORE_IT_BEGINS;
        }
        if (!agenciesKnown) {
            return HoldRefusal.UNKNOWN_AGENCY;
        }
        var isItsOwn = Set.of(command.by()).containsAll(scope.agencies());
        return command.everywhere() || isItsOwn ? null : HoldRefusal.ANOTHER_AGENCYS;
    }

    /** Without a word on agencies, an agency's own administrator means its own. */
    static HoldEvent decided(PlaceHold command, Sealed said, Instant now) {
        var scope = command.scope();
        var agencies = command.everywhere() ? scope.agencies() : Set.of(command.by());
        return new HoldPlaced(
                command.hold(),
                command.by(),
                new Scope(
                        scope.areas(),
                        scope.from(),
                        scope.to(),
                        scope.topics(),
                        agencies,
                        scope.subjects()),
                command.start() == null ? now : command.start(),
                said);
    }
}
