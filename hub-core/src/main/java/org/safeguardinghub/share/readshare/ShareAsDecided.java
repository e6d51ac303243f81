package org.safeguardinghub.share.readshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.AgencyId;

import java.util.List;

/** A share as the log has it: what was decided, whether it was recalled, and who knows. */
public record ShareAsDecided(
        ShareDecided decided,
        @Nullable ShareRecalled recalled,
        List<RecallAcknowledged> acknowledged) {
    /** Whether this agency decided it, or received something by it. */
    public boolean concerns(AgencyId agency) {
        return decided.owner().equals(agency) || isGivenTo(agency);
    }

    /** A recipient of nothing is none: it learns of no decision that gave it nothing. */
    public boolean isGivenTo(AgencyId agency) {
        return decided.outcome().gives() && decided.recipients().contains(agency);
    }
}
