package org.safeguardinghub.api.viewshare;

import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.viewshare.AcknowledgeViewRecall;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.ViewShareContradiction;
import org.safeguardinghub.viewshare.ViewShareRefusal.Reason;
import org.springframework.stereotype.Component;

/**
 * Looks at what a request says before anything is looked up about the child it names: a wrong
 * request is answered alike for every child. The decision checks the same again, under guard.
 */
@Component
class SoundViewShare {
    private final Registered registered;
    private final BasisCodes codes;

    SoundViewShare(Registered registered, BasisCodes codes) {
        this.registered = registered;
        this.codes = codes;
    }

    void check(GiveView command) {
        var now = registered.now();
        Registered.refuse(ViewShareContradiction.in(command, now));
        Registered.refuse(codes.refusal(command.basis(), now));
        Registered.refuse(registered.all(command.recipients()) ? null : Reason.UNKNOWN_RECIPIENT);
    }

    void check(AcknowledgeViewRecall command) {
        Registered.refuse(
                command.copies() == Copies.KEPT && !command.explained()
                        ? Reason.KEPT_WITHOUT_GROUND
                        : null);
    }
}
