package org.safeguardinghub.api.consent;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.DecideConsent;
import org.safeguardinghub.consent.StateReasonableCause;
import org.safeguardinghub.consent.WithdrawConsent;
import org.safeguardinghub.shared.Refusal;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Set;

/**
 * Looks at what a request says before anything is looked up about the person it names: a wrong
 * request is answered alike for every person. The decision checks the same again, under guard.
 */
@Component
class SoundConsent {
    private final Registered registered;
    private final BasisCodes codes;
    private final Clock clock;

    SoundConsent(Registered registered, BasisCodes codes, Clock clock) {
        this.registered = registered;
        this.codes = codes;
        this.clock = clock;
    }

    void check(DecideConsent command) {
        var now = clock.instant();
        refuse(Contradiction.in(command, now));
        refuse(command.basis() == null ? null : codes.refusal(command.basis(), now));
        if (!registered.all(command.covers().agencies())) {
            refuse(ConsentRefusal.Wrong.UNKNOWN_AGENCY);
        }
    }

    void check(WithdrawConsent command) {
        refuse(Contradiction.inWhatWasTold(command.said()));
        if (!registered.all(command.covers().agencies())) {
            refuse(ConsentRefusal.Wrong.UNKNOWN_AGENCY);
        }
    }

    void check(StateReasonableCause command) {
        refuse(Contradiction.in(command, clock.instant()));
        if (!registered.all(Set.of(command.reader()))) {
            refuse(ConsentRefusal.Wrong.UNKNOWN_READER);
        }
    }

    private static void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new RefusalException(refusal);
        }
    }
}
