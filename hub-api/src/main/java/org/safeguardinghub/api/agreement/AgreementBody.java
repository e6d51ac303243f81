package org.safeguardinghub.api.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/**
 * One version of a sharing agreement.
 *
 * @param agreement the id of the first version
 * @param number of this version, from 1
 * @param state {@code PROPOSED} while parties are waited for, {@code CONCLUDED} once all have
 *     approved, {@code DECLINED}, or {@code ENDED} where a party ended it
 * @param approvedBy in the order of approving, the proposer first
 * @param waitsFor the parties that have neither approved nor declined it, while it is proposed
 * @param from the first moment at which it holds or can hold
 * @param until the moment at which it ends
 * @param replaced whether a later version was concluded, which replaces it for good once that holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementBody(
        RecordId id,
        RecordId agreement,
        int number,
        String title,
        SignedDocument document,
        AgencyId proposedBy,
        List<AgencyId> parties,
        List<AgencyId> approvedBy,
        List<AgencyId> waitsFor,
        List<ProposedRow> rows,
        State state,
        Instant from,
        @Nullable Instant until,
        boolean replaced) {
    /** How far a version has come. */
    enum State {
        PROPOSED,
        CONCLUDED,
        DECLINED,
        ENDED
    }
}
