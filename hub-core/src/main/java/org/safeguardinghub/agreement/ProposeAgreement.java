package org.safeguardinghub.agreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/**
 * Proposes the first version of an agreement, or the next one. By proposing an agency approves.
 *
 * @param version the id of this version, made by the hub
 * @param agreement the id of the first version, where this is a later one
 * @param parties who has to approve, the proposer among them
 */
public record ProposeAgreement(
        RecordId version,
        AgencyId by,
        @Nullable RecordId agreement,
        String title,
        SignedDocument document,
        List<AgencyId> parties,
        List<ProposedRow> rows,
        Instant from,
        @Nullable Instant until) {
    public ProposeAgreement {
        parties = List.copyOf(parties);
        rows = List.copyOf(rows);
    }
}
