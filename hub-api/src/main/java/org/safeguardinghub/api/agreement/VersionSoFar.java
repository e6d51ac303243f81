package org.safeguardinghub.api.agreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementApproved;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementDeclined;
import org.safeguardinghub.agreement.AgreementEvent.AgreementEnded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the log says of one version, taken event by event. */
final class VersionSoFar {
    private final AgreementProposed proposed;
    private final List<AgencyId> approvedBy = new ArrayList<>();
    private AgreementBody.State state = AgreementBody.State.PROPOSED;
    private Instant from;
    private @Nullable Instant until;

    VersionSoFar(AgreementProposed proposed) {
        this.proposed = proposed;
        this.from = proposed.terms().from();
        this.until = proposed.terms().until();
        approvedBy.add(proposed.by());
    }

    AgreementProposed proposed() {
        return proposed;
    }

    /**
     * Whether it takes the place of those before it, for good once it holds: also after its own
     * end, unless that came before its beginning.
     */
    boolean replacesEarlier() {
        return switch (state) {
            case CONCLUDED -> true;
            case ENDED -> until != null && until.isAfter(from);
            case PROPOSED, DECLINED -> false;
        };
    }

    boolean isParty(AgencyId agency) {
        return proposed.terms().isParty(agency);
    }

    void take(AgreementEvent event) {
        switch (event) {
            case AgreementProposed _ -> {}
            case AgreementApproved approved -> approvedBy.add(approved.by());
            case AgreementConcluded concluded -> {
                state = AgreementBody.State.CONCLUDED;
                from = concluded.validity().from();
            }
            case AgreementDeclined _ -> state = AgreementBody.State.DECLINED;
            case AgreementEnded ended -> {
                state = AgreementBody.State.ENDED;
                until =
                        new Validity(from, until == null ? Validity.OPEN : until)
                                .endedAt(ended.at())
                                .until();
            }
        }
    }

    private List<AgencyId> waitsFor() {
        return state == AgreementBody.State.PROPOSED
                ? proposed.terms().parties().stream()
                        .map(Signatory::agency)
                        .filter(party -> !approvedBy.contains(party))
                        .toList()
                : List.of();
    }

    AgreementBody body(boolean replaced) {
        return new AgreementBody(
                proposed.version(),
                proposed.agreement(),
                proposed.number(),
                proposed.terms().title(),
                proposed.terms().document(),
                proposed.by(),
                proposed.terms().parties().stream().map(Signatory::agency).toList(),
                List.copyOf(approvedBy),
                waitsFor(),
                proposed.terms().rows(),
                state,
                from,
                until,
                replaced);
    }
}
